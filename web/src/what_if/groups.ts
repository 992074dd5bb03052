// In which order the questions of the law engine are offered: those asked most first, then room by room.
import type { LawQuestion } from "../api/types";

export const kRooms = ["complaint", "denunciation", "petition", "reception", "report", "personal_data", "calendar"] as const;
export type Group = "often" | (typeof kRooms)[number];

const kOften = ["complaint.acceptance_due", "complaint.resolution_due", "complaint.statute_of_limitation", "complaint.second_complaint_deadline", "denunciation.initial_processing_due", "denunciation.resolution_due", "reception.answer_due"];

export function groupsOf(questions: readonly LawQuestion[]): { group: Group; questions: LawQuestion[] }[] {
  const answered = questions.filter((question) => question.answered);
  const often = kOften.flatMap((id) => answered.filter((question) => question.question === id));
  const rooms = kRooms.map((room) => ({ group: room, questions: answered.filter((question) => question.question.startsWith(`${room}.`)) }));
  return [{ group: "often" as const, questions: often }, ...rooms].filter((each) => each.questions.length > 0);
}
