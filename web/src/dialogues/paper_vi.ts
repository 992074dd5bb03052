// The words of the papers of a dialogue, as their DOCX has them. A paper is in Vietnamese whatever the language of the page is.
import type { DialoguePapers, InvitedAs } from "../api/types";
import { writtenDay } from "../briefs/paper_vi";

type Invited = DialoguePapers["dialogue"]["invited"][number];

export const kDots = "……………………………………";

const kAs: Record<InvitedAs, string> = {
  complainant: "Người khiếu nại",
  representative: "Người đại diện, người được ủy quyền",
  respondent: "Người bị khiếu nại",
  interested: "Người có quyền, nghĩa vụ liên quan",
  body: "Cơ quan, tổ chức, cá nhân",
};

export const invitedText = ({ as, name, address }: Invited) => `${kAs[as]}: ${name}${address === null ? "" : `, địa chỉ: ${address}`}`;

/** What the minutes note of him, as the decree wants it noted. */
export function cameText({ attended, reason, explained }: Invited): string {
  if (attended === null) return "";
  if (attended) return " – có mặt";
  if (reason === "none") return " – vắng mặt không có lý do";
  return ` – vắng mặt có lý do${explained === null ? "" : ` (${explained})`}`;
}

export const presiderText = ({ dialogue: { session } }: DialoguePapers) => [session.presider_title, session.presider].filter(Boolean).join(" ");
export const whenText = ({ weekday, dialogue: { session } }: DialoguePapers) => `${session.starts_at}, ${weekday}, ${writtenDay(session.day)}`;
export const aboutText = ({ kind, number }: DialoguePapers) => `${kind === "complaint" ? "vụ khiếu nại số" : "vụ việc số"} ${number}`;
