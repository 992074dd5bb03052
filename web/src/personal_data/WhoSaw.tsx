import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { Problem, Seen } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { asPerson, kNobody, PersonFields } from "./PersonFields";
import { SeenTable } from "./SeenTable";

/** Who has seen somebody's identity, papers or files. To ask is on the journal too. */
export function WhoSaw({ unit_id }: { unit_id: string }) {
  const text = useText();
  const t = text.personal;
  const [person, setPerson] = useState(kNobody);
  const [purpose, setPurpose] = useState("");
  const [seen, setSeen] = useState<Seen[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const answer = await call<{ items: Seen[] }>("/personal-data/seen", { method: "POST", body: { unit_id, purpose: purpose.trim(), ...asPerson(person) } });
    setProblem(answer.ok ? null : answer.problem);
    setSeen(answer.ok ? answer.value.items : null);
  }

  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={t.who_saw}>
      <h2>{t.who_saw}</h2>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <PersonFields person={person} onChange={(patch) => setPerson((before) => ({ ...before, ...patch }))} />
        <LongTextField name="purpose" label={text.matter.purpose} required maxLength={500} value={purpose} onChange={setPurpose} />
      </FormErrors>
      <div className="button-row">
        <Button type="submit">{t.ask}</Button>
      </div>
      <div role="status">{seen && <SeenTable seen={seen} />}</div>
    </form>
  );
}
