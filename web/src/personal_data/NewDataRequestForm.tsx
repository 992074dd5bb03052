import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useNavigate } from "react-router";

import { call } from "../api/client";
import type { DataRequest, Problem } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { ChoiceField } from "../ui/ChoiceField";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { TextField } from "../ui/TextField";
import { asPerson, kNobody, PersonFields } from "./PersonFields";

/** Registers what a data subject asks for; the server gives it number and due day. */
export function NewDataRequestForm({ unit_id }: { unit_id: string }) {
  const text = useText();
  const t = text.personal;
  const { today } = useSession();
  const navigate = useNavigate();
  const [kind, setKind] = useState<DataRequest["kind"]>("copy");
  const [received_on, setReceivedOn] = useState(today);
  const [name, setName] = useState("");
  const [person, setPerson] = useState(kNobody);
  const [identity_checked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const body = { unit_id, kind, received_on, name: name.trim(), identity_checked, ...asPerson(person) };
    const answer = await call<DataRequest>("/data-requests", { method: "POST", body });
    setBusy(false);
    if (answer.ok) void navigate(`/data-requests/${encodeURIComponent(answer.value.id)}`);
    else setProblem(answer.problem);
  }

  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={t.add}>
      <h2>{t.add}</h2>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <ChoiceField name="kind" label={t.kind} required value={kind} options={(["copy", "erasure"] as const).map((each) => ({ value: each, label: t.kinds[each] }))} onChange={(next) => setKind(next as DataRequest["kind"])} />
        <DateField name="received_on" label={t.received_on} required today={today} value={received_on} onChange={setReceivedOn} />
        <TextField name="name" label={t.name} required maxLength={200} value={name} onChange={setName} />
        <PersonFields person={person} onChange={(patch) => setPerson((before) => ({ ...before, ...patch }))} />
        <CheckField name="identity_checked" label={t.identity_checked} checked={identity_checked} onChange={setChecked} />
      </FormErrors>
      <div className="button-row">
        <Button type="submit" loading={busy}>
          {t.add}
        </Button>
      </div>
    </form>
  );
}
