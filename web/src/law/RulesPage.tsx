import { useState } from "react";
import { Link } from "react-router";

import { useRules } from "../api/queries";
import type { LawRuleLine } from "../api/types";
import { showDay } from "../text/day";
import { spellCitation } from "../text/citation";
import { folded } from "../text/folded";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { TextField } from "../ui/TextField";
import { LawTabs } from "./LawTabs";
import { rulePath } from "./rule_path";

const kRooms = ["complaint", "denunciation", "petition", "feedback", "reception", "report", "personal_data", "calendar"] as const;

function roomOf(rule: string): string {
  const room = rule.split(".")[0] ?? "";
  return (kRooms as readonly string[]).includes(room) ? room : "calendar";
}

/** Every dated rule the deadlines come from, to be found by its words or its article. */
export function RulesPage() {
  const t = useText().law;
  const pick = usePick();
  const rules = useRules();
  const [words, setWords] = useState("");
  const [only_doubtful, setOnlyDoubtful] = useState(false);
  const wanted = folded(words.trim());
  const found = (rules.data?.items ?? []).filter((rule) => (!only_doubtful || rule.doubtful) && folded(`${rule.title.vi} ${rule.title.en} ${rule.basis} ${rule.rule}`).includes(wanted));
  return (
    <>
      <PageTitle title={t.rules_title} />
      <LawTabs />
      <p className="hint">{t.rules_lead}</p>
      <form className="card filters-first" role="search" aria-label={t.rules_title} onSubmit={(event) => event.preventDefault()}>
        <TextField name="words" type="search" label={t.rules_find} value={words} onChange={setWords} />
        <label className="check-line">
          <input type="checkbox" checked={only_doubtful} onChange={(event) => setOnlyDoubtful(event.currentTarget.checked)} /> {t.only_doubtful}
        </label>
      </form>
      {rules.isPending && <Loading />}
      {rules.isError && <Failed problem={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data && found.length === 0 && <p className="empty">{t.rules_none}</p>}
      {kRooms.map((room) => {
        const lines = found.filter((rule) => roomOf(rule.rule) === room);
        if (lines.length === 0) return null;
        return (
          <section key={room} className="card">
            <h2>{t.rooms[room]}</h2>
            <ul className="plain-list rule-list">
              {lines.map((rule) => (
                <RuleLine key={rule.rule} rule={rule} title={pick(rule.title)} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function RuleLine({ rule, title }: { rule: LawRuleLine; title: string }) {
  const t = useText().law;
  return (
    <li>
      <Link to={rulePath(rule.rule)}>{title}</Link> {rule.doubtful && <span className="rule-mark">{t.doubtful}</span>} {rule.reading && <span className="rule-mark">{t.chosen_here}</span>} {rule.shortened && <span className="rule-mark">{t.shortened_here}</span>}
      <br />
      <small>
        {spellCitation(rule.basis)} · {t.in_force_from} {showDay(rule.in_force_from)}
        {rule.wordings > 1 && ` · ${t.wordings_count(rule.wordings)}`}
      </small>
    </li>
  );
}
