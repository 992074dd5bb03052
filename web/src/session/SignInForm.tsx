import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { Problem, Session } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { fieldId } from "../ui/form_errors";

interface Props {
  /** Who was working here: only the password is asked again. */
  login?: string;
  onSignedIn: (session: Session) => void;
}

/** Names and autocomplete words are those that password managers look for. */
export function SignInForm({ login, onSignedIn }: Props) {
  const t = useText().session;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const body = { login: String(form.get("login")).trim(), password: String(form.get("password")) };
    const answer = await call<Session>("/session", { method: "POST", body });
    setBusy(false);
    if (answer.ok) onSignedIn(answer.value);
    else setProblem(answer.problem);
  }

  return (
    <form onSubmit={submit} className="stack">
      <ErrorSummary problem={problem} />
      <TextInput
        id={fieldId("login")}
        name="login"
        label={t.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        defaultValue={login ?? ""}
        autoFocus={login === undefined}
        {...(login === undefined ? {} : { readOnly: true, tabIndex: -1 })}
      />
      <PasswordInput
        id={fieldId("password")}
        name="password"
        label={t.password}
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ "aria-label": t.show_password, tabIndex: 0 }}
      />
      <Button type="submit" loading={busy} fullWidth>
        {busy ? t.signing_in : t.sign_in}
      </Button>
    </form>
  );
}
