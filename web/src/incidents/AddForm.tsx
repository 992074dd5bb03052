import { useState } from "react";

import { sendAct } from "../api/send_act";
import type { Incident } from "../api/types";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormButtons } from "../ui/FormButtons";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { useSending } from "../ui/use_sending";
import { CalledFields, type Called } from "./CalledFields";

interface Props {
  incident: Incident;
  onDone: () => void;
  onCancel: () => void;
}

/** What came after; what was written before stays as it is. */
export function AddForm({ incident, onDone, onCancel }: Props) {
  const t = useText().incident;
  const [words, setWords] = useState("");
  const [called, setCalled] = useState<Called>([]);
  const [closes, setCloses] = useState(false);
  const { problem, busy, submit, press } = useSending<Incident>(() => sendAct(`/incidents/${encodeURIComponent(incident.id)}/notes`, incident.version, { text: words, called, closes }), onDone);
  return (
    <form className="stack part no-print" onSubmit={submit} onKeyDown={press} noValidate aria-label={t.add}>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <LongTextField name="text" label={t.what_then} required maxLength={4000} value={words} onChange={setWords} />
        <CalledFields called={called} onChange={setCalled} />
        <CheckField name="closes" label={t.closes} hint={t.closes_hint} checked={closes} onChange={setCloses} />
      </FormErrors>
      <FormButtons submit={t.write_down} busy={busy} cancel={t.cancel} onCancel={onCancel} />
    </form>
  );
}
