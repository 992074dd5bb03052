import { useState } from "react";

import type { Seen } from "../api/types";
import { useText } from "../text/text";
import { AskForm } from "../ui/AskForm";
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

  return (
    <>
      <AskForm<{ items: Seen[] }> title={t.who_saw} submit={t.ask} path="/personal-data/seen" body={{ unit_id, purpose: purpose.trim(), ...asPerson(person) }} onAnswer={({ items }) => setSeen(items)}>
        <PersonFields person={person} onChange={(patch) => setPerson((before) => ({ ...before, ...patch }))} />
        <LongTextField name="purpose" label={text.matter.purpose} required maxLength={500} value={purpose} onChange={setPurpose} />
      </AskForm>
      <div role="status">
        {seen && (
          <div className="card">
            <SeenTable seen={seen} />
          </div>
        )}
      </div>
    </>
  );
}
