import { useRef, useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { Problem } from "../api/types";
import { readDay, showDay } from "../text/day";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { Reckoning } from "./Clocks";
import { DayField } from "./DayField";
import { DueDay } from "./DueDay";
import { CheckField, ChoiceField, TextField } from "./fields";
import { Heading } from "./Heading";
import { Link } from "./Link";
import { formError, incomplete } from "./missing";
import { askedOf, kNothingAsked, kQuestions, startOf, type LawAnswer, type WhatIf } from "./what_if";

/** "If I send it on that day, by when must they answer?" The law engine answers; nothing is reckoned here. */
export function DeadlinePage({ today }: { today: string }) {
  const text = usePortalText();
  const [what_if, setWhatIf] = useState<WhatIf>(kNothingAsked);
  const [typed, setTyped] = useState<string | null>(null);
  const [answer, setAnswer] = useState<LawAnswer | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);
  const start = startOf(what_if.question);
  const day_typed = typed ?? showDay(today);

  function set(patch: Partial<WhatIf>) {
    latest.current++;
    setAnswer(null);
    setProblem(null);
    setBusy(false);
    setWhatIf((before) => ({ ...before, ...patch }));
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setAnswer(null);
    const day = readDay(day_typed, today);
    if (day === null) return setProblem(incomplete([formError("date", start)]));
    const turn = ++latest.current;
    setBusy(true);
    setProblem(null);
    const given = await call<LawAnswer>("/law/ask", { method: "POST", body: askedOf(what_if, day) });
    if (turn !== latest.current) return;
    setBusy(false);
    if (given.ok) setAnswer(given.value);
    else setProblem(given.problem);
  }

  return (
    <>
      <form onSubmit={(event) => void handleSubmit(event)} noValidate>
        <Heading>{text.deadline.title}</Heading>
        <p className="no-print">{text.deadline.intro}</p>
        <ErrorSummary problem={problem} />
        <FormErrors errors={problem?.errors ?? []}>
          <ChoiceField
            name="question"
            label={text.deadline.question}
            value={what_if.question}
            onChange={(question) => set({ question })}
            options={kQuestions.map((question) => ({ value: question, label: text.deadline.questions[question] }))}
          />
          <DayField
            name={start}
            label={text.deadline[start]}
            today={today}
            value={day_typed}
            onChange={(next) => {
              if (next !== day_typed) set({});
              setTyped(next);
            }}
          />
          <Circumstances what_if={what_if} onChange={set} />
        </FormErrors>
        <button type="submit" className="button no-print" aria-disabled={busy}>
          {text.deadline.submit}
        </button>
      </form>
      <div role="status">
        {busy && <p>{text.deadline.reckoning}</p>}
        {answer && <Answer answer={answer} />}
      </div>
      <div className="button-row no-print">
        <Link to="ask">{text.deadline.more}</Link>
      </div>
    </>
  );
}

function Circumstances({ what_if, onChange }: { what_if: WhatIf; onChange: (patch: Partial<WhatIf>) => void }) {
  const text = usePortalText();
  switch (what_if.question) {
    case "complaint.acceptance_due":
      return null;
    case "complaint.resolution_due":
      return (
        <>
          <ChoiceField
            name="instance"
            label={text.deadline.instance}
            value={what_if.instance}
            onChange={(instance) => onChange({ instance })}
            options={[
              { value: "first", label: text.deadline.instance_first },
              { value: "second", label: text.deadline.instance_second },
            ]}
          />
          <CheckField label={text.deadline.remote} checked={what_if.remote} onChange={(remote) => onChange({ remote })} />
          <CheckField label={text.deadline.complex} checked={what_if.complex} onChange={(complex) => onChange({ complex })} />
        </>
      );
    case "denunciation.initial_processing_due":
      return <CheckField label={text.deadline.several} checked={what_if.several} onChange={(several) => onChange({ several })} />;
    case "denunciation.resolution_due":
      return (
        <>
          <TextField name="extensions_decided" label={text.deadline.extensions} required inputMode="numeric" autoComplete="off" maxLength={1} className="short" value={what_if.extensions} onChange={(extensions) => onChange({ extensions })} />
          {what_if.extensions !== "0" && (
            <TextField name="criteria_met" label={text.deadline.criteria} required inputMode="numeric" autoComplete="off" maxLength={1} className="short" value={what_if.criteria} onChange={(criteria) => onChange({ criteria })} />
          )}
        </>
      );
  }
}

function Answer({ answer }: { answer: LawAnswer }) {
  const text = usePortalText();
  const due_on = answer.answer["due_on"];
  return (
    <section className="result">
      <h2>{text.deadline.result}</h2>
      {typeof due_on === "string" && (
        <p>
          <DueDay day={due_on} />
        </p>
      )}
      <Reckoning {...answer} open />
      <p className="hint">{text.deadline.only_information}</p>
      <button type="button" className="button second no-print" onClick={() => window.print()}>
        {text.deadline.print}
      </button>
    </section>
  );
}
