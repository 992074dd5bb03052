import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";

import { ask } from "../api/client";
import type { Brief } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { FailedPage } from "../ui/FailedPage";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { BriefSheet } from "./BriefSheet";

/** What the head reads before he receives the people: on the screen, on paper, as a DOCX. */
export function BriefPage() {
  const { id = "" } = useParams();
  const { brief: t, bookings } = useText();
  const path = `/receptions/sessions/${encodeURIComponent(id)}/brief`;
  const brief = useQuery({ queryKey: ["brief", id], queryFn: () => ask<Brief>(path) });
  if (brief.isPending) return <Loading />;
  if (!brief.data) return <FailedPage title={t.title} problem={brief.error} onRetry={() => void brief.refetch()} back={{ to: "/receptions", words: bookings.back }} />;
  return (
    <>
      <div className="no-print">
        <PageTitle title={`${t.title} – ${showDay(brief.data.session.day)}`} />
        <p className="hint">{t.lead}</p>
        <div className="button-row">
          <Button onClick={() => window.print()}>{t.print}</Button>
          <a href={`/api/v1${path}/document`} download>
            {t.docx}
          </a>
          <Link to={`/receptions/queue?session_id=${encodeURIComponent(id)}`}>{bookings.open}</Link>
        </div>
      </div>
      <BriefSheet brief={brief.data} />
    </>
  );
}
