import { Button } from "@mantine/core";
import { useState, type FormEvent, type ReactNode } from "react";

import { call } from "../api/client";
import type { Problem } from "../api/types";
import { ErrorSummary } from "./ErrorSummary";
import { FormErrors } from "./form_errors";

interface Props<T> {
  /** What is asked: the name of the form and, unless `heading` says otherwise, its heading. */
  title: string;
  heading?: ReactNode;
  lead?: string;
  /** The words on the button; without them the title. */
  submit?: string;
  path: string;
  body: object;
  /** The idempotency key, where asking twice must do it once. */
  once?: string;
  onAnswer: (value: T) => void;
  /** More buttons, beside the one that sends. */
  beside?: ReactNode;
  children: ReactNode;
}

/** A small form that asks the server one thing: its boxes, what was wrong with them, and a button that sends once. */
export function AskForm<T>({ title, heading = <h2>{title}</h2>, lead, submit = title, path, body, once, onAnswer, beside, children }: Props<T>) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await call<T>(path, { method: "POST", body, ...(once !== undefined && { headers: { "Idempotency-Key": once } }) });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onAnswer(answer.value);
  }

  return (
    <form className="card stack" onSubmit={send} noValidate aria-label={title}>
      {heading}
      {lead !== undefined && <p className="hint">{lead}</p>}
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>{children}</FormErrors>
      <div className="button-row">
        <Button type="submit" loading={busy}>
          {submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}
