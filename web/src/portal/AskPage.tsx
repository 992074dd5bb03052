import type { ComponentProps, FormEvent } from "react";

import type { LawQuestion } from "../api/types";
import { readDay, showDay } from "../text/day";
import { usePick } from "../text/language";
import { usePortalText } from "../text/portal";
import { useWords } from "../text/words";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { AnswerFacts } from "../what_if/AnswerFacts";
import type { Group } from "../what_if/groups";
import { QuestionFields, type Kit } from "../what_if/QuestionFields";
import { useWhatIf } from "../what_if/use_what_if";
import { Reckoning } from "./Clocks";
import { DueDay } from "./DueDay";
import { CheckField, LongTextField, SelectField, TextField } from "./fields";
import { Heading } from "./Heading";
import { useAsk } from "./useAsk";

const kKit: Kit = {
  Line: (box) => <TextField {...box} autoComplete="off" maxLength={2000} />,
  Lines: (box) => <LongTextField {...box} maxLength={20000} />,
  Day: DayLine,
  Choice: ({ options, empty, ...box }) => <SelectField {...box} options={empty === undefined ? options : [{ value: "", label: empty }, ...options]} />,
  Check: CheckField,
  Group: ({ label, children }) => (
    <fieldset className="field">
      <legend>{label}</legend>
      {children}
    </fieldset>
  ),
  Button: ({ onClick, children }) => (
    <button type="button" className="button second" onClick={onClick}>
      {children}
    </button>
  ),
};

/** A day typed as people write it; leaving the box shows how it was understood. */
function DayLine({ today, value, onChange, ...box }: ComponentProps<Kit["Day"]>) {
  const text = usePortalText();
  const understood = () => {
    const day = readDay(value, today);
    if (day !== null) onChange(showDay(day));
  };
  return (
    <div onBlur={understood}>
      <TextField {...box} hint={text.deadline.date_hint} value={value} onChange={onChange} inputMode="numeric" autoComplete="off" maxLength={10} className="short" />
    </div>
  );
}

/** Every question the law engine answers, for whoever wants to know more than the few of the page before. */
export function AskPage({ today }: { today: string }) {
  const t = useWords().what_if;
  const questions = useAsk<{ items: LawQuestion[] }>("/law/questions");
  return (
    <>
      <Heading>{t.title}</Heading>
      <p className="no-print">{t.lead}</p>
      <ErrorSummary problem={questions.problem} />
      {questions.value === null ? <p role="status">{questions.problem === null && t.loading}</p> : <AskForm questions={questions.value.items} today={today} />}
    </>
  );
}

function AskForm({ questions, today }: { questions: LawQuestion[]; today: string }) {
  const text = usePortalText();
  const t = useWords().what_if;
  const pick = usePick();
  const what_if = useWhatIf(questions, today);
  const { question, answer, problem } = what_if;

  function submit(event: FormEvent) {
    event.preventDefault();
    void what_if.ask();
  }

  return (
    <>
      <form onSubmit={submit} noValidate aria-label={t.title}>
        <SelectField name="group" label={t.about} required value={what_if.group} options={what_if.groups.map((group) => ({ value: group, label: t.groups[group] }))} onChange={(group) => what_if.chooseGroup(group as Group)} />
        <SelectField name="question" label={t.question} required value={question?.question ?? ""} options={what_if.offered.map((each) => ({ value: each.question, label: pick(each.asks) }))} onChange={what_if.choose} />
        {question && (
          <section key={question.question}>
            <h2>{pick(question.asks)}</h2>
            <ErrorSummary problem={problem} />
            <FormErrors errors={problem?.errors ?? []}>
              <QuestionFields fields={question.given} typed={what_if.fields} today={today} kit={kKit} onChange={what_if.type} />
            </FormErrors>
            <button type="submit" className="button no-print" aria-disabled={what_if.busy}>
              {t.ask}
            </button>
          </section>
        )}
      </form>
      <div role="status">
        {what_if.busy && <p>{text.deadline.reckoning}</p>}
        {answer && question && (
          <section className="result">
            <h2>{text.deadline.result}</h2>
            {typeof answer.answer["due_on"] === "string" && (
              <p>
                <DueDay day={answer.answer["due_on"]} />
              </p>
            )}
            <AnswerFacts question={question} answer={answer} />
            <Reckoning {...answer} open />
            <p className="hint">{text.deadline.only_information}</p>
          </section>
        )}
      </div>
    </>
  );
}
