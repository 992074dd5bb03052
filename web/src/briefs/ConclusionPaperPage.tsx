import { useParams } from "react-router";

import type { NoticePaper } from "../api/types";
import { useText } from "../text/text";
import { ConclusionSheet } from "./ConclusionSheet";
import { PaperPage } from "./PaperPage";

/** The notice of what the head concluded about a visit. */
export function ConclusionPaperPage() {
  const id = encodeURIComponent(useParams().id ?? "");
  const t = useText().brief;
  const path = `/visits/${id}/conclusion`;
  return (
    <PaperPage<NoticePaper> title={t.notice} lead={t.notice_lead} path={`${path}/paper`} document={`${path}/document`} back={{ to: `/desk/visits/${id}`, words: t.visit }}>
      {(notice) => <ConclusionSheet notice={notice} />}
    </PaperPage>
  );
}
