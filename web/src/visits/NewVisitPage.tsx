import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { Link, useLocation, useSearchParams } from "react-router";

import type { BookingRow, VisitRecorded } from "../api/types";
import { ReceiptSheet } from "../petitions/ReceiptSheet";
import { myUnits, useOwner, useSession } from "../session/session";
import { useText } from "../text/text";
import { Done } from "../ui/Done";
import { hourNow } from "../ui/hour_now";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { newVisit, withBooking, type VisitDraft } from "./draft";
import { dropVisit, loadVisit } from "./draft_store";
import { VisitForm } from "./VisitForm";

/** Writing a visit down; afterwards what was recorded, with the receipt of the paper where one was taken. */
export function NewVisitPage() {
  const { visit: t, register } = useText();
  const session = useSession();
  const owner = useOwner();
  const unit_id = myUnits(session)[0]?.id ?? "";
  const session_id = useSearchParams()[0].get("session_id") ?? ""; // from the queue of a reception
  const booked = (useLocation().state as { booked?: BookingRow } | null)?.booked;
  const [start, setStart] = useState<{ draft: VisitDraft; restored: boolean } | null>(null);
  const [recorded, setRecorded] = useState<VisitRecorded | null>(null);
  useEffect(() => {
    void loadVisit(owner, new Date()).then((kept) => {
      const fresh = { ...newVisit(unit_id, session.today, hourNow()), session_id };
      setStart((before) => before ?? { draft: kept ?? (booked ? withBooking(fresh, booked) : fresh), restored: kept !== null });
    });
  }, [owner, unit_id, session.today, session_id, booked]);

  function anew() {
    void dropVisit(owner);
    setRecorded(null);
    setStart({ draft: newVisit(unit_id, session.today, hourNow()), restored: false });
  }

  if (recorded) return <Recorded recorded={recorded} onNext={anew} />;
  return (
    <>
      <PageTitle title={t.record} />
      <p className="hint">{t.lead}</p>
      {!session.may.includes("register_petition") && <p>{register.no_unit}</p>}
      {start === null && <Loading />}
      {start !== null && session.may.includes("register_petition") && (
        <VisitForm key={start.draft.key} start={start.draft} restored={start.restored} onDiscard={anew} onRecorded={setRecorded} />
      )}
    </>
  );
}

function Recorded({ recorded, onNext }: { recorded: VisitRecorded; onNext: () => void }) {
  const t = useText().visit;
  const { row, told } = recorded.visit;
  return (
    <>
      <div className="no-print">
        <Done>{t.recorded(row.number)}</Done>
        <p className="button-row">
          <Link to={`/desk/visits/${encodeURIComponent(row.id)}`}>{told.documents.length > 0 ? t.print_documents : t.open}</Link>
          <Link to="/desk">{t.back}</Link>
          {!recorded.registered && (
            <Button autoFocus onClick={onNext}>
              {t.next}
            </Button>
          )}
        </p>
      </div>
      {recorded.registered && <ReceiptSheet registered={recorded.registered} onNext={onNext} />}
    </>
  );
}
