import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";

import { ask } from "../api/client";
import type { ReceptionPage } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { FailedPage } from "../ui/FailedPage";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { Notice } from "./Notice";
import { monthSpan } from "./spans";
import { myUnits } from "../session/session";

/** The schedule on one sheet of A4, for the board. */
export function NoticePage() {
  const t = useText().receptions;
  const session = useSession();
  const [asked] = useSearchParams();
  const unit_id = asked.get("unit") ?? myUnits(session)[0]?.id ?? "";
  const month = monthSpan(session.today.slice(0, 7));
  const span = { from: asked.get("from") ?? month.from, to: asked.get("to") ?? month.to };
  const page = useQuery({ queryKey: ["receptions", "page", unit_id, span.from, span.to], queryFn: () => ask<{ page: ReceptionPage; new_sessions: number }>("/receptions/page", { query: { unit_id, ...span } }) });
  const back = { to: `/receptions?unit=${encodeURIComponent(unit_id)}&month=${span.from.slice(0, 7)}`, words: t.title };
  if (page.isPending) return <Loading />;
  if (!page.data) return <FailedPage title={t.notice} problem={page.error} onRetry={() => void page.refetch()} back={back} />;
  return (
    <>
      <div className="no-print">
        <PageTitle title={t.notice} />
        {page.data.new_sessions > 0 && <p className="notice">{t.notice_has_drafts(page.data.new_sessions)}</p>}
        <Button onClick={() => window.print()}>{t.print}</Button>
      </div>
      <Notice page={page.data.page} signed_on={session.today} />
    </>
  );
}
