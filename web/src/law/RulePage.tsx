import { Link, useParams } from "react-router";

import { useQuestions, useRule } from "../api/queries";
import type { LawRule, LawValues, LawWording } from "../api/types";
import { showDay } from "../text/day";
import { spellCitation } from "../text/citation";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { ExampleTable } from "./ExampleTable";
import { LawTabs } from "./LawTabs";
import { ReadingChoice } from "./ReadingChoice";

/** One rule: its wordings on a time line, its doubt, its worked examples, and where it is used. */
export function RulePage() {
  const text = useText();
  const pick = usePick();
  const { room = "", name = "" } = useParams();
  const rule = useRule(`${room}.${name}`);
  return (
    <>
      <PageTitle title={rule.data ? pick(rule.data.title) : text.law.rule_title} />
      <LawTabs />
      {rule.isPending && <Loading />}
      {rule.isError && <Failed problem={rule.error} onRetry={() => void rule.refetch()} />}
      {rule.data && <RuleParts rule={rule.data} />}
      <p>
        <Link to="/law/rules">{text.law.all_rules}</Link>
      </p>
    </>
  );
}

function RuleParts({ rule }: { rule: LawRule }) {
  const t = useText().law;
  return (
    <>
      <section className="card">
        <h2>{t.time_line}</h2>
        <ol className="time-line">
          {[...rule.wordings].reverse().map((wording, place) => (
            <li key={wording.in_force_from}>
              <WordingPart rule={rule} wording={wording} until={wording.in_force_until ?? dayBeforeNext(rule, rule.wordings.length - 1 - place)} />
            </li>
          ))}
        </ol>
      </section>
      {rule.shortened.length > 0 && <ShortenedPart rule={rule} />}
      <UsedPart rule={rule} />
      <section className="card">
        <h2>{t.examples(rule.examples.length)}</h2>
        <p className="hint">{t.examples_lead}</p>
        <ExampleTable examples={rule.examples} />
      </section>
      <p className="hint">
        {t.kept_in} <code>law/{rule.file}</code>
      </p>
    </>
  );
}

/** The next wording takes over on its own first day. */
function dayBeforeNext(rule: LawRule, place: number): string | null {
  return rule.wordings[place + 1]?.in_force_from ?? null;
}

function WordingPart({ rule, wording, until }: { rule: LawRule; wording: LawWording; until: string | null }) {
  const t = useText().law;
  const words = useWords();
  const pick = usePick();
  const { doubt } = wording;
  return (
    <>
      <h3>
        {t.from_day(showDay(wording.in_force_from))}
        {wording.in_force_until ? ` ${t.until_day(showDay(wording.in_force_until))}` : until ? ` ${t.before_day(showDay(until))}` : ` ${t.until_now}`}
      </h3>
      <Values values={wording.values} />
      <p className="article">
        {words.article}: {spellCitation(wording.basis)}
      </p>
      {doubt && (
        <div className="doubt-box">
          <p>
            <strong>{words.doubt}</strong>
            {doubt.id && ` ${doubt.id}`}: {spellCitation(pick(doubt.text))}
          </p>
          <p>
            {t.default_reading}: {spellCitation(pick(doubt.because))}
          </p>
          {doubt.otherwise.map((reading) => (
            <div key={reading.reading} className="other-reading">
              <p>
                {t.other_reading}: {spellCitation(pick(reading.if))}
              </p>
              <Values values={reading.values} />
              <p className="article">
                {words.article}: {spellCitation(reading.basis)}
              </p>
            </div>
          ))}
          {doubt.otherwise.length > 0 && <ReadingChoice rule={rule} doubt={doubt} />}
        </div>
      )}
    </>
  );
}

/** The numbers and words of a wording, each under its name. */
function Values({ values }: { values: LawValues }) {
  const t = useText().law;
  const pick = usePick();
  const lines: [string, string][] = [
    ...Object.entries(values.lengths).map(([name, length]): [string, string] => [name, pick(length)]),
    ...Object.entries(values.numbers).map(([name, number]): [string, string] => [name, String(number)]),
    ...Object.entries(values.words),
    ...Object.entries(values.lists).map(([name, list]): [string, string] => [name, list.join(", ")]),
  ];
  if (lines.length === 0) return null;
  return (
    <dl className="rule-values">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{t.slots[name] ?? name.replaceAll("_", " ")}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where a local regulation sets a shorter limit. */
function ShortenedPart({ rule }: { rule: LawRule }) {
  const t = useText().law;
  const pick = usePick();
  return (
    <section className="card">
      <h2>{t.shorter_title}</h2>
      <ul>
        {rule.shortened.map((local) => (
          <li key={`${local.profile} ${local.length}`}>
            <Link to="/law/profiles">{pick(local.title)}</Link>: {t.slots[local.length] ?? local.length.replaceAll("_", " ")} {pick(local.limit)} ({spellCitation(local.basis)})
          </li>
        ))}
      </ul>
    </section>
  );
}

function UsedPart({ rule }: { rule: LawRule }) {
  const t = useText().law;
  const pick = usePick();
  const questions = useQuestions();
  const asks = (id: string) => questions.data?.items.find((question) => question.question === id)?.asks;
  return (
    <section className="card">
      <h2>{t.used_in}</h2>
      <ul>
        {rule.questions.map((id) => {
          const words = asks(id);
          return <li key={id}>{words ? pick(words) : id}</li>;
        })}
      </ul>
    </section>
  );
}
