import { expect, test } from "vitest";

import type { BookingRow } from "../api/types";
import { asVisit, isUntouched, newDocument, newVisit, withBooking, type VisitDraft } from "./draft";

function draft(patch: Partial<VisitDraft>): VisitDraft {
  return { ...newVisit("u1", "2026-11-20", "08:30"), ...patch };
}

test("only what belongs to the outcome is sent", () => {
  const typed = { guided_to: "Tòa án", ground: "incites_disorder", request: "Trả lời", matter: { id: "m1", number: "1/2026/KN" } };
  expect(asVisit(draft({ ...typed, outcome: "guided" }))).not.toHaveProperty("ground");
  expect(asVisit(draft({ ...typed, outcome: "guided" }))).toMatchObject({ guided_to: "Tòa án", document_number: null });
  expect(asVisit(draft({ ...typed, outcome: "linked" }))).toMatchObject({ matter_id: "m1" });
  expect(asVisit(draft({ ...typed, outcome: "paper_taken" })).paper).toEqual({ request: "Trả lời" });
  expect(asVisit(draft({ ...typed, outcome: "explained" }))).not.toHaveProperty("paper");
});

test("who is turned away need not have said who he is", () => {
  expect(asVisit(draft({ outcome: "refused" }))).toMatchObject({ people: [], contents: [] });
  expect(asVisit(draft({ outcome: "explained" })).people).toHaveLength(1);
});

test("a draft is worth keeping once something is typed or handed in", () => {
  expect(isUntouched(draft({}))).toBe(true);
  expect(isUntouched(draft({ documents: [newDocument()] }))).toBe(false);
  expect(isUntouched(draft({ explanation: "Đã giải thích" }))).toBe(false);
});

const kBooked = { label: "Nguyễn Thị Hẹn", content: "Hỏi bồi thường", kind: "complaint", hides_person: false, people_count: 2, matters: [] } as unknown as BookingRow;

test("who booked is written down already, with the matter where there is one", () => {
  const filled = withBooking(draft({}), kBooked);
  expect(asVisit(filled)).toMatchObject({ people: [{ name: "Nguyễn Thị Hẹn" }], people_count: 2, contents: [{ kind: "complaint", summary: "Hỏi bồi thường" }], outcome: "paper_taken" });
  const linked = withBooking(draft({}), { ...kBooked, matters: [{ id: "m1", number: "3/2026/KN" }] } as unknown as BookingRow);
  expect(asVisit(linked)).toMatchObject({ outcome: "linked", matter_id: "m1" });
});

test("a booking names nobody who denounces", () => {
  const filled = withBooking(draft({}), { ...kBooked, kind: "denunciation", hides_person: true, label: "Người tố cáo", content: null });
  expect(filled.people[0]?.name).toBe("");
  expect(filled.contents[0]).toMatchObject({ kind: "denunciation", summary: "" });
});
