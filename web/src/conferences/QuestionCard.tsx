import { Button } from "@mantine/core";
import { useState } from "react";

import type { ConferenceQuestion } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { actName, QuestionAct, type QuestionActName } from "./QuestionAct";

interface Props {
  question: ConferenceQuestion;
  others: readonly ConferenceQuestion[];
}

/** One question: its wording, who asked for who may read it, the answer, the promise and how it is kept. */
export function QuestionCard({ question, others }: Props) {
  const { conferences: t } = useText();
  const [acting, setActing] = useState<QuestionActName | null>(null);
  const { asked, promise, keeping } = question;
  return (
    <li className="card directive">
      <p className="part-head">
        <strong>{question.topic ?? t.stages[question.stage]}</strong>
        <small>
          {t.asked(showDay(question.asked_on), t.through[question.through])}
          {question.asked_by > 1 && ` · ${t.asked_by(question.asked_by)}`}
        </small>
      </p>
      {question.wording && <p className="long-text">{question.wording}</p>}
      {asked && (question.stage !== "released" || asked.text !== question.wording) && (
        <details open={question.stage === "asked"}>
          <summary>{[t.text, asked.name ?? t.nameless].join(" – ")}</summary>
          <p className="long-text">{asked.text}</p>
          {asked.phone && <p className="hint">{asked.phone}</p>}
          {asked.set_aside_because && (
            <p className="hint">
              {t.set_aside_because}: {asked.set_aside_because}
            </p>
          )}
        </details>
      )}
      {question.answer && (
        <p className="long-text">
          <strong>{t.answer}</strong> ({showDay(question.answer.on)}): {question.answer.text}
        </p>
      )}
      {promise && (
        <>
          <p className="part-head">
            <span>
              <strong>{t.promise}:</strong> {promise.what} – {t.promised(promise.owner.name, showDay(promise.due_on))}
            </span>
            <span className={promise.standing === "late" ? "due due-late" : "due"}>{t.standings[promise.standing]}</span>
          </p>
          {keeping?.reported_by && (
            <p className="hint">
              {t.reported(keeping.reported_by, showDay(keeping.done_on))}: {keeping.evidence}
              {keeping.confirmed_by && ` · ${t.confirmed(keeping.confirmed_by, showDay(keeping.confirmed_on))}`}
            </p>
          )}
        </>
      )}
      <div className="button-row no-print">
        {question.may.map((act) => (
          <Button key={act} size="compact-md" variant={act === "release" || act === "answer" || act === "confirm" ? "filled" : "default"} onClick={() => setActing(act)}>
            {actName(t, act, question)}
          </Button>
        ))}
      </div>
      {acting && question.may.includes(acting) && <QuestionAct key={acting} question={question} act={acting} others={others} onDone={() => setActing(null)} />}
    </li>
  );
}
