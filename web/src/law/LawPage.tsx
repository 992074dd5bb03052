import { Button } from "@mantine/core";
import type { FormEvent } from "react";

import { useQuestions } from "../api/queries";
import type { LawQuestion } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { CheckField } from "../ui/CheckField";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Failed } from "../ui/Failed";
import { FormErrors } from "../ui/form_errors";
import { Loading } from "../ui/Loading";
import { LongTextField } from "../ui/LongTextField";
import { PageTitle } from "../ui/PageTitle";
import { Reckoned } from "../ui/Reckoned";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { AnswerFacts } from "../what_if/AnswerFacts";
import type { Group } from "../what_if/groups";
import { QuestionFields, type Kit } from "../what_if/QuestionFields";
import { useWhatIf } from "../what_if/use_what_if";
import { LawTabs } from "./LawTabs";

const kKit: Kit = {
  Line: (box) => <TextField {...box} maxLength={2000} />,
  Lines: (box) => <LongTextField {...box} maxLength={20000} />,
  Day: DateField,
  Choice: SelectField,
  Check: CheckField,
  Group: ({ label, children }) => (
    <fieldset className="decision-day">
      <legend>{label}</legend>
      {children}
    </fieldset>
  ),
  Button: ({ onClick, children }) => (
    <Button variant="default" onClick={onClick}>
      {children}
    </Button>
  ),
};

/** Asks the law engine whatever it answers and shows the sum; records nothing. */
export function LawPage() {
  const t = useText().law;
  const questions = useQuestions();
  return (
    <>
      <PageTitle title={t.title} />
      <LawTabs />
      <p className="hint">{t.lead}</p>
      {questions.isPending && <Loading />}
      {questions.isError && <Failed problem={questions.error} onRetry={() => void questions.refetch()} />}
      {questions.data && <WhatIfForm questions={questions.data.items} />}
    </>
  );
}

function WhatIfForm({ questions }: { questions: LawQuestion[] }) {
  const t = useWords().what_if;
  const words = useWords();
  const pick = usePick();
  const { today } = useSession();
  const what_if = useWhatIf(questions, today);
  const { question, answer, problem } = what_if;

  function submit(event: FormEvent) {
    event.preventDefault();
    void what_if.ask();
  }

  return (
    <>
      <form className="card stack narrow" onSubmit={submit} noValidate aria-label={t.title}>
        <SelectField name="group" label={t.about} value={what_if.group} options={what_if.groups.map((group) => ({ value: group, label: t.groups[group] }))} onChange={(group) => what_if.chooseGroup(group as Group)} />
        <SelectField name="question" label={t.question} value={question?.question ?? ""} options={what_if.offered.map((each) => ({ value: each.question, label: pick(each.asks) }))} onChange={what_if.choose} />
        {question && (
          <div key={question.question} className="stack">
            <h2>{pick(question.asks)}</h2>
            <ErrorSummary problem={problem} />
            <FormErrors errors={problem?.errors ?? []}>
              <QuestionFields fields={question.given} typed={what_if.fields} today={today} kit={kKit} onChange={what_if.type} />
            </FormErrors>
          </div>
        )}
        <Button type="submit" loading={what_if.busy}>
          {t.ask}
        </Button>
      </form>
      {answer && question && (
        <section className="card clock" role="status">
          {typeof answer.answer["due_on"] === "string" && (
            <h2>
              {words.due_on("")}
              {showDay(answer.answer["due_on"])}
            </h2>
          )}
          <AnswerFacts question={question} answer={answer} />
          <Reckoned {...answer} />
        </section>
      )}
    </>
  );
}
