import { useParams } from "react-router";

import type { DialoguePapers } from "../api/types";
import { PaperPage } from "../briefs/PaperPage";
import { useText } from "../text/text";
import { DialogueMinutesSheet } from "./DialogueMinutesSheet";
import { DialogueNoticeSheet } from "./DialogueNoticeSheet";

const pathOf = (id: string) => `/dialogues/${encodeURIComponent(id)}`;

/** The notice to those who are invited. */
export function DialogueNoticePage() {
  const { id = "", matter = "" } = useParams();
  const { dialogues: t } = useText();
  return (
    <PaperPage<DialoguePapers> title={t.notice_paper} lead={t.notice_lead} path={`${pathOf(id)}/papers`} document={`${pathOf(id)}/notice/document`} back={{ to: `/matters/${encodeURIComponent(matter)}`, words: t.back }}>
      {(papers) => <DialogueNoticeSheet papers={papers} />}
    </PaperPage>
  );
}

/** Its minutes (mẫu 14), before it to be filled in by hand, after it to be signed. */
export function DialogueMinutesPage() {
  const { id = "", matter = "" } = useParams();
  const { dialogues: t } = useText();
  return (
    <PaperPage<DialoguePapers> title={t.minutes_paper} lead={t.minutes_lead} path={`${pathOf(id)}/papers`} document={`${pathOf(id)}/minutes/document`} back={{ to: `/matters/${encodeURIComponent(matter)}`, words: t.back }}>
      {(papers) => <DialogueMinutesSheet papers={papers} />}
    </PaperPage>
  );
}
