import { useParams } from "react-router";

import type { Brief } from "../api/types";
import { useText } from "../text/text";
import { BriefSheet } from "./BriefSheet";
import { PaperPage } from "./PaperPage";

/** What the head reads before he receives the people. */
export function BriefPage() {
  const id = encodeURIComponent(useParams().id ?? "");
  const { brief: t, bookings } = useText();
  const path = `/receptions/sessions/${id}/brief`;
  return (
    <PaperPage<Brief> title={t.title} lead={t.lead} path={path} document={`${path}/document`} back={{ to: `/receptions/queue?session_id=${id}`, words: bookings.open }}>
      {(brief) => <BriefSheet brief={brief} />}
    </PaperPage>
  );
}
