import { Button } from "@mantine/core";
import { useState } from "react";
import { useSearchParams } from "react-router";

import type { ReceptionRule, SuggestedRule } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { Done } from "../ui/Done";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Facts } from "../ui/Facts";
import { Failed } from "../ui/Failed";
import { FormErrors } from "../ui/form_errors";
import { PageTitle } from "../ui/PageTitle";
import { TextField } from "../ui/TextField";
import { UnitField } from "../units/UnitField";
import { NewRuleForm } from "./NewRuleForm";
import { useReceptionRules } from "./queries";
import { ReceptionTabs } from "./ReceptionTabs";
import { RegularPart } from "./RegularPart";
import { useAct } from "./use_act";

/** Which days the head has fixed, by which document, and a new rule. */
export function RulesPage() {
  const t = useText().receptions;
  const session = useSession();
  const [asked, setAsked] = useSearchParams();
  const unit_id = asked.get("unit") ?? myUnits(session)[0]?.id ?? "";
  const rules = useReceptionRules(unit_id);
  const [done, setDone] = useState<string | null>(null);
  const [taken, setTaken] = useState<SuggestedRule>();
  return (
    <>
      <PageTitle title={t.rules} />
      <ReceptionTabs unit_id={unit_id} />
      <section className="card">
        <UnitField name="unit_id" label={t.unit} value={unit_id} onChange={(unit) => unit !== "" && setAsked({ unit })} />
      </section>
      {done && <Done key={done}>{done}</Done>}
      {rules.isError && <Failed problem={rules.error} onRetry={() => void rules.refetch()} />}
      {rules.data?.items.length === 0 && <p>{t.no_rules}</p>}
      {rules.data?.items.map((rule) => <RuleCard key={rule.id} rule={rule} onDone={() => setDone(t.rule_ended)} />)}
      {rules.data?.suggested.map((each) => <Suggestion key={each.days.join()} suggested={each} onTake={() => setTaken(each)} />)}
      {unit_id !== "" && rules.data && (
        <NewRuleForm
          key={`${unit_id} ${taken?.days.join() ?? ""}`}
          unit_id={unit_id}
          suggested={taken}
          onDone={() => {
            setTaken(undefined);
            setDone(t.rule_set);
          }}
        />
      )}
      {unit_id !== "" && <RegularPart unit_id={unit_id} onDone={() => setDone(t.regular_set)} />}
    </>
  );
}

/** Days that the local regulation fixes and nobody has set yet: looked at, then taken over into the form below. */
function Suggestion({ suggested, onTake }: { suggested: SuggestedRule; onTake: () => void }) {
  const t = useText().receptions;
  const pick = usePick();
  return (
    <section className="card note">
      <p>
        <strong>{t.suggested(suggested.days.join(", "))}</strong> {spellCitation(suggested.basis)}
        {suggested.where && ` (${pick(suggested.where)})`}
      </p>
      {suggested.doubt && <p className="hint">{pick(suggested.doubt)}</p>}
      <Button variant="default" onClick={onTake}>
        {t.take_suggested}
      </Button>
    </section>
  );
}

function RuleCard({ rule, onDone }: { rule: ReceptionRule; onDone: () => void }) {
  const t = useText().receptions;
  const { today } = useSession();
  const [valid_to, setValidTo] = useState("");
  const [reason, setReason] = useState("");
  const act = useAct<ReceptionRule>(onDone);
  return (
    <section className="card">
      <h2>{rule.pattern_vi}</h2>
      <Facts
        facts={[
          [t.hours, `${rule.starts_at}–${rule.ends_at}`],
          [t.place, rule.place],
          [t.participants, rule.participants.join("; ")],
          [t.content, rule.content],
          [t.delegation, t.delegation_words[rule.delegation]],
          [t.validity, rule.valid_to === null ? t.valid_from(showDay(rule.valid_from)) : t.valid_between(showDay(rule.valid_from), showDay(rule.valid_to))],
          [t.basis, rule.basis],
        ]}
      />
      {rule.valid_to === null && (
        <details>
          <summary>{t.end_rule}</summary>
          <form
            className="stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void act.send(`/receptions/rules/${rule.id}/end`, { valid_to, reason });
            }}
          >
            <ErrorSummary problem={act.problem} />
            <FormErrors errors={act.problem?.errors ?? []}>
              <DateField name="valid_to" label={t.last_day} required today={today} value={valid_to} onChange={setValidTo} />
              <TextField name="reason" label={t.why} required maxLength={500} value={reason} onChange={setReason} />
            </FormErrors>
            <Button type="submit" loading={act.busy}>
              {t.end_rule}
            </Button>
          </form>
        </details>
      )}
    </section>
  );
}
