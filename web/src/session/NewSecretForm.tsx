import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { NewSecret, Problem, RecoveryCodes } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { CodeField } from "./CodeField";

/** The picture for the app, the same as text, and the box for the first code that proves the app has it. */
export function NewSecretForm({ made, onConfirmed }: { made: NewSecret; onConfirmed: (codes: string[]) => void }) {
  const t = useText().second_factor;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    const code = String(new FormData(event.currentTarget).get("code")).replace(/\s/g, "");
    const answer = await call<RecoveryCodes>("/session/second-factor/confirm", { method: "POST", body: { code } });
    setBusy(false);
    if (answer.ok) onConfirmed(answer.value.recovery_codes);
    else setProblem(answer.problem);
  }

  return (
    <form onSubmit={submit} className="stack narrow">
      <p>{t.scan}</p>
      <p className="secret-picture">
        <img src={`data:image/svg+xml,${encodeURIComponent(made.qr_svg)}`} alt={t.qr} width="200" height="200" />
      </p>
      <p>
        {t.or_type} <code className="secret">{made.secret.match(/.{4}/g)?.join(" ")}</code>
      </p>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <CodeField hint={t.code_hint} />
      </FormErrors>
      <Button type="submit" loading={busy}>
        {t.confirm}
      </Button>
    </form>
  );
}
