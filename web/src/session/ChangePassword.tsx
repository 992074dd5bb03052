import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { Problem } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { ownProblem } from "../ui/own_problem";
import { SecretField } from "./SecretField";

/** The form to change one's own password; `login` lets a password manager know whose it is. */
export function ChangePassword({ login, onChanged }: { login: string; onChanged: () => void }) {
  const t = useText().session;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const new_password = String(form.get("new_password"));
    if (new_password !== String(form.get("repeat_password"))) return setProblem(ownProblem("repeat_password", t.not_same));
    setBusy(true);
    const answer = await call("/session/password", { method: "PUT", body: { old_password: String(form.get("old_password")), new_password } });
    setBusy(false);
    if (answer.ok) onChanged();
    else setProblem(answer.problem);
  }

  return (
    <form onSubmit={submit} className="stack narrow">
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <SecretField name="old_password" label={t.old_password} autoComplete="current-password" />
        <SecretField name="new_password" label={t.new_password} hint={t.new_password_hint} autoComplete="new-password" />
        <SecretField name="repeat_password" label={t.repeat_password} autoComplete="new-password" />
      </FormErrors>
      <Button type="submit" loading={busy}>
        {t.change}
      </Button>
    </form>
  );
}
