import { useState } from "react";

import type { PublicConference, PublicQuestion, ShownReception } from "../api/types";
import { showDay } from "../text/day";
import { usePortalText } from "../text/portal";
import { AskQuestion } from "./AskQuestion";
import { useAsk } from "./useAsk";

interface Announced {
  unit: { id: string; name: string };
  session: ShownReception;
}

/** Dialogue conferences of a place: what was asked and promised, whether it was kept, and asking before the next one. */
export function ConferencesPart({ codes }: { codes: readonly string[] }) {
  const t = usePortalText().conferences;
  return (
    <section aria-labelledby="conferences">
      <h2 id="conferences">{t.title}</h2>
      <p className="hint">{t.intro}</p>
      {codes.map((code) => (
        <OfPlace key={code} code={code} />
      ))}
    </section>
  );
}

function OfPlace({ code }: { code: string }) {
  const { value } = useAsk<{ items: Announced[] }>("/portal/conferences", { place: code });
  return (
    <>
      {value?.items.map(({ unit, session }) => (
        <OneConference key={session.id} unit={unit.name} session={session} />
      ))}
    </>
  );
}

function OneConference({ unit, session }: { unit: string; session: ShownReception }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {showDay(session.day)} – {unit}
      </summary>
      {open && <Questions session_id={session.id} />}
    </details>
  );
}

function Questions({ session_id }: { session_id: string }) {
  const t = usePortalText().conferences;
  const { value } = useAsk<PublicConference>(`/portal/receptions/${session_id}/questions`);
  if (!value) return null;
  return (
    <>
      <p>
        {value.session.starts_at}–{value.session.ends_at}, {value.session.place}
      </p>
      {value.items.length === 0 && <p className="hint">{t.no_question}</p>}
      <ul className="sessions">
        {value.items.map((question) => (
          <QuestionLine key={question.id} question={question} />
        ))}
      </ul>
      {value.takes_questions && <AskQuestion session_id={session_id} />}
    </>
  );
}

/** A question with its answer and promise, as everybody reads it. */
export function QuestionLine({ question }: { question: PublicQuestion }) {
  const t = usePortalText().conferences;
  const { answer, promise } = question;
  return (
    <li className="session">
      <p>
        <b>{question.topic}</b>
        {question.asked_by > 1 && ` · ${t.asked_by(question.asked_by)}`}
      </p>
      <p>{question.wording}</p>
      <p>{answer ? `${t.answer} (${showDay(answer.on)}): ${answer.text}` : <em>{t.not_answered}</em>}</p>
      {promise && (
        <p className={promise.standing === "late" ? "moved" : undefined}>
          {promise.what}. {t.promise(promise.owner.name, showDay(promise.due_on))}. <b>{t.standings[promise.standing]}</b>
          {promise.done_on && `. ${t.done_on(showDay(promise.done_on))}: ${promise.evidence ?? ""}`}
        </p>
      )}
    </li>
  );
}
