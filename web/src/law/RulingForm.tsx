import { Button } from "@mantine/core";
import { useState, type FormEvent, type ReactNode } from "react";

import type { NewRuling } from "../api/types";
import { useText } from "../text/text";
import { Done } from "../ui/Done";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { TextField } from "../ui/TextField";
import { MovedPreview } from "./MovedPreview";
import { useRuling } from "./use_ruling";

interface Props {
  title: string;
  lead?: string;
  reason_hint: string;
  /** What is ruled, without its reason. */
  ruling: Omit<NewRuling, "reason">;
  onRuled?: () => void;
  className?: string;
  /** The boxes of what is ruled. */
  children: ReactNode;
}

/** A ruling: its boxes and its reason typed, what moves looked at, then confirmed. */
export function RulingForm({ title, lead, reason_hint, ruling, onRuled, className, children }: Props) {
  const t = useText().law;
  const [reason, setReason] = useState("");
  const [saved, setSaved] = useState(false);
  const entering = useRuling(() => {
    setReason("");
    setSaved(true);
    onRuled?.();
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setSaved(false);
    void entering.look({ ...ruling, reason });
  }

  return (
    <details className={className}>
      <summary>{title}</summary>
      {saved && <Done>{t.ruled}</Done>}
      <form className="stack" onSubmit={submit} noValidate aria-label={title}>
        {lead !== undefined && <p className="hint">{lead}</p>}
        <ErrorSummary problem={entering.problem} />
        <FormErrors errors={entering.problem?.errors ?? []}>
          {children}
          <TextField name="reason" label={t.reason} hint={reason_hint} required maxLength={500} value={reason} onChange={setReason} />
        </FormErrors>
        <Button type="submit" loading={entering.busy}>
          {t.look_first}
        </Button>
      </form>
      {entering.preview && <MovedPreview preview={entering.preview} busy={entering.busy} onConfirm={() => void entering.confirm()} onBack={entering.back} />}
    </details>
  );
}
