import { useRef, useState } from "react";
import { useNavigate } from "react-router";

import { newKey } from "../api/client";
import type { DataRequest } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { AskForm } from "../ui/AskForm";
import { CheckField } from "../ui/CheckField";
import { ChoiceField } from "../ui/ChoiceField";
import { DateField } from "../ui/DateField";
import { TextField } from "../ui/TextField";
import { asPerson, kNobody, PersonFields } from "./PersonFields";

/** The same key for as long as the same is asked, another for something else. */
function useOnce() {
  const last = useRef({ said: "", key: "" });
  return (body: object) => {
    const said = JSON.stringify(body);
    if (last.current.said !== said) last.current = { said, key: newKey() };
    return last.current.key;
  };
}

/** Registers what a data subject asks for; the server gives it number and due day. */
export function NewDataRequestForm({ unit_id }: { unit_id: string }) {
  const t = useText().personal;
  const { today } = useSession();
  const navigate = useNavigate();
  const [kind, setKind] = useState<DataRequest["kind"]>("copy");
  const [received_on, setReceivedOn] = useState(today);
  const [name, setName] = useState("");
  const [person, setPerson] = useState(kNobody);
  const [identity_checked, setChecked] = useState(false);
  const once = useOnce();
  const body = { unit_id, kind, received_on, name: name.trim(), identity_checked, ...asPerson(person) };

  return (
    <AskForm<DataRequest> title={t.add} path="/data-requests" body={body} once={once(body)} onAnswer={({ id }) => void navigate(`/data-requests/${encodeURIComponent(id)}`)}>
      <ChoiceField name="kind" label={t.kind} required value={kind} options={(["copy", "erasure"] as const).map((each) => ({ value: each, label: t.kinds[each] }))} onChange={(next) => setKind(next as DataRequest["kind"])} />
      <DateField name="received_on" label={t.received_on} required today={today} value={received_on} onChange={setReceivedOn} />
      <TextField name="name" label={t.name} required maxLength={200} value={name} onChange={setName} />
      <PersonFields person={person} onChange={(patch) => setPerson((before) => ({ ...before, ...patch }))} />
      <CheckField name="identity_checked" label={t.identity_checked} checked={identity_checked} onChange={setChecked} />
    </AskForm>
  );
}
