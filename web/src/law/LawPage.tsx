import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { LawAnswer, Problem } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { PageTitle } from "../ui/PageTitle";
import { Reckoned } from "../ui/Reckoned";
import { SelectField } from "../ui/SelectField";
import { LawTabs } from "./LawTabs";
import { kQuestions, type Question } from "./questions";

/** Asks the law engine for a last day and shows the sum; records nothing. */
export function LawPage() {
  const t = useText().law;
  const words = useWords();
  const { today } = useSession();
  const [question, setQuestion] = useState<Question>("acceptance");
  const [from, setFrom] = useState(today);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [answer, setAnswer] = useState<LawAnswer | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { name, start } = kQuestions[question];
    const reply = await call<LawAnswer>("/law/ask", { method: "POST", body: { question: name, input: { [start]: from } } });
    setProblem(reply.ok ? null : reply.problem);
    setAnswer(reply.ok ? reply.value : null);
  }

  const due_on = answer?.answer["due_on"];
  return (
    <>
      <PageTitle title={t.title} />
      <LawTabs />
      <p className="hint">{t.lead}</p>
      <form className="card stack narrow" onSubmit={submit} noValidate>
        <ErrorSummary problem={problem} />
        <FormErrors errors={problem?.errors ?? []}>
          <SelectField name="question" label={t.question} value={question} options={(Object.keys(kQuestions) as Question[]).map((each) => ({ value: each, label: t.questions[each] }))} onChange={(each) => setQuestion(each as Question)} />
          <DateField name={kQuestions[question].start} label={t.from} required today={today} value={from} onChange={setFrom} />
        </FormErrors>
        <Button type="submit">{t.reckon}</Button>
      </form>
      {answer && (
        <section className="card clock" role="status">
          {typeof due_on === "string" && (
            <h2>
              {words.due_on("")}
              {showDay(due_on)}
            </h2>
          )}
          <Reckoned {...answer} />
        </section>
      )}
    </>
  );
}
