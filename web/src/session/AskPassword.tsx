import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import type { Answer } from "../api/client";
import type { Problem } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { SecretField } from "./SecretField";

interface Props<T> {
  label: string;
  send: (password: string) => Promise<Answer<T>>;
  onDone: (value: T) => void;
  onClose: () => void;
}

/** Asks for one's own password before something weighty, and does it. */
export function AskPassword<T>({ label, send, onDone, onClose }: Props<T>) {
  const text = useText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    const answer = await send(String(new FormData(event.currentTarget).get("password")));
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setProblem(answer.problem);
  }

  return (
    <form onSubmit={submit} className="stack narrow">
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <SecretField name="password" label={text.session.old_password} autoComplete="current-password" />
      </FormErrors>
      <div className="button-row">
        <Button type="submit" loading={busy}>
          {label}
        </Button>
        <Button variant="default" onClick={onClose}>
          {text.act.cancel}
        </Button>
      </div>
    </form>
  );
}
