import { useState } from "react";

import { call, newKey } from "../api/client";
import type { FollowedQuestion, NewQuestion } from "../api/types";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { useSending } from "../ui/use_sending";
import { readCode, showCode } from "./code";
import { QuestionLine } from "./ConferencesPart";
import { LongTextField, TextField } from "./fields";

/** A question before a conference; afterwards its code, which is kept in memory only. */
export function AskQuestion({ session_id }: { session_id: string }) {
  const t = usePortalText().conferences;
  return (
    <>
      <details className="no-print">
        <summary>{t.ask}</summary>
        <Form session_id={session_id} />
      </details>
      <details className="no-print">
        <summary>{t.look}</summary>
        <Follow />
      </details>
    </>
  );
}

const given = (text: string) => (text.trim() === "" ? null : text.trim());

function Form({ session_id }: { session_id: string }) {
  const t = usePortalText().conferences;
  const [key, setKey] = useState(newKey);
  const [typed, setTyped] = useState({ text: "", name: "", phone: "" });
  const [code, setCode] = useState<string | null>(null);
  const change = (part: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    setKey(newKey());
  };

  const { problem, busy, submit } = useSending<{ code: string }>(
    () => {
      const body: NewQuestion = { session_id, text: typed.text.trim(), name: given(typed.name), phone: given(typed.phone) };
      return call("/portal/questions", { method: "POST", body, headers: { "Idempotency-Key": key } });
    },
    (asked) => setCode(asked.code),
  );

  if (code !== null) {
    return (
      <p role="status">
        {t.sent} {t.code}: <b className="code">{showCode(code)}</b>
        <br />
        {t.code_hint}
      </p>
    );
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <LongTextField name="text" label={t.text} hint={t.text_hint} required maxLength={2000} value={typed.text} onChange={(text) => change({ text })} />
        <TextField name="name" label={t.name} autoComplete="name" maxLength={200} value={typed.name} onChange={(name) => change({ name })} />
        <TextField name="phone" label={t.phone} type="tel" inputMode="tel" autoComplete="tel" maxLength={20} value={typed.phone} onChange={(phone) => change({ phone })} />
      </FormErrors>
      <button type="submit" className="button" aria-disabled={busy}>
        {t.send}
      </button>
    </form>
  );
}

function Follow() {
  const t = usePortalText().conferences;
  const [code, setCode] = useState("");
  const [question, setQuestion] = useState<FollowedQuestion | null>(null);

  const { problem, submit } = useSending<FollowedQuestion>(() => {
    setQuestion(null);
    return call("/portal/questions/follow", { method: "POST", body: { code: readCode(code) } });
  }, setQuestion);

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <TextField name="code" label={t.code} required inputMode="numeric" autoComplete="off" maxLength={40} className="code-field" value={code} onChange={(typed) => setCode(typed.length > code.length ? showCode(typed) : typed)} />
      </FormErrors>
      <button type="submit" className="button">
        {t.look}
      </button>
      {question && <p role="status">{t.stages[question.stage]}</p>}
      {question?.public && (
        <ul className="sessions">
          <QuestionLine question={question.public} />
        </ul>
      )}
    </form>
  );
}
