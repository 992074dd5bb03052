import { useState } from "react";

import type { Registered } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { useText } from "../text/text";
import { PageTitle } from "../ui/PageTitle";
import { newDraft, type Draft } from "./draft";
import { dropDraft, loadDraft } from "./draft_store";
import { ReceiptSheet } from "./ReceiptSheet";
import { RegisterForm } from "./RegisterForm";

/** Entering a paper; afterwards, in its place, the receipt with the code that is shown once. */
export function RegisterPage() {
  const t = useText().register;
  const session = useSession();
  const unit_id = myUnits(session)[0]?.id ?? "";
  const [registered, setRegistered] = useState<Registered | null>(null);
  const [restored, setRestored] = useState(() => loadDraft(session.user.id, new Date()));
  const [start, setStart] = useState<Draft>(() => restored ?? newDraft(unit_id, session.today));

  function anew() {
    dropDraft(session.user.id);
    setRegistered(null);
    setRestored(null);
    setStart(newDraft(unit_id, session.today));
  }

  if (registered) return <ReceiptSheet registered={registered} onNext={anew} />;
  return (
    <>
      <PageTitle title={t.title} />
      {unit_id === "" || !session.may.includes("register_petition") ? <p>{t.no_unit}</p> : <RegisterForm key={start.key} start={start} restored={restored !== null} onDiscard={anew} onRegistered={setRegistered} />}
    </>
  );
}
