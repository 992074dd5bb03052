import { useParams } from "react-router";

import type { Minutes } from "../api/types";
import { useText } from "../text/text";
import { MinutesSheet } from "./MinutesSheet";
import { PaperPage } from "./PaperPage";

/** What is written of a reception, to be signed. */
export function MinutesPage() {
  const id = encodeURIComponent(useParams().id ?? "");
  const { brief: t, bookings } = useText();
  const path = `/receptions/sessions/${id}/minutes`;
  return (
    <PaperPage<Minutes> title={t.minutes} lead={t.minutes_lead} path={path} document={`${path}/document`} back={{ to: `/receptions/queue?session_id=${id}`, words: bookings.open }}>
      {(minutes) => <MinutesSheet minutes={minutes} />}
    </PaperPage>
  );
}
