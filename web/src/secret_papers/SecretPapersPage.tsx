import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { NewSecretReference, SecretReference } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { AskForm } from "../ui/AskForm";
import { ChoiceField } from "../ui/ChoiceField";
import { DateField } from "../ui/DateField";
import { Done } from "../ui/Done";
import { PagedList, usePages } from "../ui/PagedList";
import { PageTitle } from "../ui/PageTitle";
import { TextField } from "../ui/TextField";

/** Papers with a secrecy stamp: only where the paper register has them, nothing of what they say. */
export function SecretPapersPage() {
  const t = useText().secret;
  const unit_id = myUnits(useSession())[0]?.id ?? "";
  const [saved, setSaved] = useState(false);
  const pages = usePages<SecretReference>("secret-references", "/secret-references", { unit_id }, "before", unit_id !== "");
  return (
    <>
      <PageTitle title={t.title} />
      <p className="notice">{t.lead}</p>
      {saved && <Done>{t.saved}</Done>}
      <NewReference unit_id={unit_id} onSaved={() => setSaved(true)} />
      <PagedList pages={pages} empty={t.none}>
        {(item) => (
          <li key={item.id} className="card">
            <strong>{item.number}</strong> <span className="secret-stamp">{t.levels[item.level]}</span>
            <br />
            {t.outside}. {t.received_on}: {showDay(item.received_on)} · {t.kept_at}: {item.kept_at}
          </li>
        )}
      </PagedList>
    </>
  );
}

function NewReference({ unit_id, onSaved }: { unit_id: string; onSaved: () => void }) {
  const t = useText().secret;
  const { today } = useSession();
  const queries = useQueryClient();
  const empty: NewSecretReference = { unit_id, number: "", level: "mat", received_on: today, kept_at: "" };
  const [typed, setTyped] = useState(empty);
  const change = (patch: Partial<NewSecretReference>) => setTyped((before) => ({ ...before, ...patch }));

  function saved() {
    setTyped(empty);
    onSaved();
    void queries.invalidateQueries({ queryKey: ["secret-references"] });
  }

  return (
    <AskForm<SecretReference> title={t.add} path="/secret-references" body={typed} onAnswer={saved}>
      <ChoiceField name="level" label={t.level} required value={typed.level} options={(["mat", "toi_mat", "tuyet_mat"] as const).map((level) => ({ value: level, label: t.levels[level] }))} onChange={(level) => change({ level: level as NewSecretReference["level"] })} />
      <TextField name="number" label={t.number} hint={t.number_hint} required maxLength={30} value={typed.number} onChange={(number) => change({ number })} />
      <DateField name="received_on" label={t.received_on} required today={today} value={typed.received_on} onChange={(received_on) => change({ received_on })} />
      <TextField name="kept_at" label={t.kept_at} hint={t.kept_at_hint} required maxLength={60} value={typed.kept_at} onChange={(kept_at) => change({ kept_at })} />
    </AskForm>
  );
}
