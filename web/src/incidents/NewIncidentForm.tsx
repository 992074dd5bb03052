import { useState } from "react";

import { call, newKey } from "../api/client";
import type { Incident, NewIncident } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormButtons } from "../ui/FormButtons";
import { FormErrors } from "../ui/form_errors";
import { hourNow } from "../ui/hour_now";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { useSending } from "../ui/use_sending";
import { CalledFields, type Called } from "./CalledFields";

const kKinds: readonly NewIncident["kind"][] = ["disorder", "threat", "weapon", "crowd", "recording", "medical", "left_behind", "damage", "breakdown", "other"];

interface Props {
  unit_id: string;
  onDone: (incident: Incident) => void;
  onCancel: () => void;
}

/** Something happened: when, what kind, what was done, who was called. */
export function NewIncidentForm({ unit_id, onDone, onCancel }: Props) {
  const { incident: t } = useText();
  const { today } = useSession();
  const [key] = useState(newKey);
  const [day, setDay] = useState(today);
  const [hour, setHour] = useState(hourNow);
  const [kind, setKind] = useState("");
  const [people, setPeople] = useState("");
  const [words, setWords] = useState("");
  const [called, setCalled] = useState<Called>([]);

  const body = { unit_id, happened_on: day, happened_at: hour, kind, text: words, called, people_count: people === "" ? null : Number(people) };
  const { problem, busy, submit, press } = useSending<Incident>(() => call("/incidents", { method: "POST", body, headers: { "Idempotency-Key": key } }), onDone);

  return (
    <form className="card stack" onSubmit={submit} onKeyDown={press} noValidate aria-label={t.write}>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <div className="three">
          <DateField name="happened_on" label={t.day} required today={today} value={day} onChange={setDay} />
          <TextField name="happened_at" label={t.hour} required inputMode="numeric" maxLength={5} value={hour} onChange={setHour} />
          <SelectField name="kind" label={t.kind} required empty={t.choose} value={kind} options={kKinds.map((value) => ({ value, label: t.kinds[value] }))} onChange={setKind} />
        </div>
        <LongTextField name="text" label={t.what} hint={t.what_hint} required maxLength={4000} rows={4} value={words} onChange={setWords} />
        <div className="three">
          <TextField name="people_count" label={t.people} type="number" inputMode="numeric" value={people} onChange={setPeople} />
        </div>
        <CalledFields called={called} onChange={setCalled} />
      </FormErrors>
      <FormButtons submit={t.write_down} busy={busy} cancel={t.cancel} onCancel={onCancel} />
    </form>
  );
}
