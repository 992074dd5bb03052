import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { Problem, Session } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { fieldId } from "../ui/form_errors";
import { CodeField } from "./CodeField";

interface Props {
  /** Who was working here: only the password is asked again. */
  login?: string;
  onSignedIn: (session: Session) => void;
}

/** First the password, then, where the person has one, the code. Names and autocomplete words are those that password managers look for. */
export function SignInForm({ login, onSignedIn }: Props) {
  const text = useText();
  const t = text.session;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [code_needed, setCodeNeeded] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const code = String(form.get("code") ?? "").trim();
    const body = { login: String(form.get("login")).trim(), password: String(form.get("password")), ...(code === "" ? {} : { code }) };
    const answer = await call<Session>("/session", { method: "POST", body });
    setBusy(false);
    if (answer.ok) return onSignedIn(answer.value);
    const asks = answer.problem.code === "session.code_needed";
    setCodeNeeded(asks || answer.problem.code === "session.wrong_code");
    setProblem(asks ? null : answer.problem);
  }

  return (
    <form onSubmit={submit} className="stack">
      <ErrorSummary problem={problem} />
      <div className="stack" hidden={code_needed}>
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
      </div>
      {code_needed && <CodeField hint={text.second_factor.sign_in_hint} />}
      <Button type="submit" loading={busy} fullWidth>
        {busy ? t.signing_in : t.sign_in}
      </Button>
      {code_needed && (
        <button type="button" className="link-button" onClick={() => setCodeNeeded(false)}>
          {text.second_factor.back}
        </button>
      )}
    </form>
  );
}
