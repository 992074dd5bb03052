import { useEffect, useState } from "react";
import { Link } from "react-router";

import type { Registered } from "../api/types";
import { myUnits, useOwner, useSession } from "../session/session";
import { useText } from "../text/text";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { newDraft, type Draft } from "./draft";
import { dropDraft, loadDraft } from "./draft_store";
import { ReceiptSheet } from "./ReceiptSheet";
import { RegisterForm } from "./RegisterForm";

interface Start {
  draft: Draft;
  /** What had been typed here before and was not sent. */
  restored: boolean;
}

/** Entering a paper; afterwards, in its place, the receipt with the code that is shown once. */
export function RegisterPage() {
  const { register: t, secret } = useText();
  const session = useSession();
  const unit_id = myUnits(session)[0]?.id ?? "";
  const [registered, setRegistered] = useState<Registered | null>(null);
  const owner = useOwner();
  const [start, setStart] = useState<Start | null>(null);
  useEffect(() => {
    void loadDraft(owner, new Date()).then((kept) => setStart((before) => before ?? { draft: kept ?? newDraft(unit_id, session.today), restored: kept !== null }));
  }, [owner, unit_id, session.today]);

  function anew() {
    void dropDraft(owner);
    setRegistered(null);
    setStart({ draft: newDraft(unit_id, session.today), restored: false });
  }

  const may_register = unit_id !== "" && session.may.includes("register_petition");
  if (registered) return <ReceiptSheet registered={registered} onNext={anew} />;
  return (
    <>
      <PageTitle title={t.title} />
      <p className="hint">
        {secret.at_register} <Link to="/secret-papers">{secret.at_register_link}</Link>
      </p>
      {!may_register && <p>{t.no_unit}</p>}
      {may_register && start === null && <Loading />}
      {may_register && start !== null && <RegisterForm key={start.draft.key} start={start.draft} restored={start.restored} onDiscard={anew} onRegistered={setRegistered} />}
    </>
  );
}
