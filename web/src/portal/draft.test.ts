import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";

import { get } from "../drafts/disk";
import { eraseDraft, isEmpty, keepDraft, keptDraft, kEmptyDraft, petitionOf, wakeDraft, type Draft } from "./draft";

const written: Draft = { ...kEmptyDraft, summary: "Cán bộ địa chính nhận tiền", sender: { ...kEmptyDraft.sender, name: "Nguyễn Thị Kín" } };

async function beyondTab(): Promise<string> {
  return JSON.stringify([{ ...localStorage }, await get("tiepdan.portal.draft")]);
}

beforeEach(eraseDraft);

test("the draft of a denunciation stays in the tab, and who sends it in the page alone", async () => {
  await keepDraft({ ...written, kind: "denunciation" });
  expect(await beyondTab()).not.toContain("Cán bộ địa chính");
  expect((await beyondTab()) + JSON.stringify({ ...sessionStorage })).not.toContain("Kín");
  expect(keptDraft().sender.name).toBe("Nguyễn Thị Kín");
  await wakeDraft(); // as after a reload
  expect(keptDraft()).toMatchObject({ summary: "Cán bộ địa chính nhận tiền", sender: { name: "" } });
});

test("a draft whose kind is not chosen yet is treated like a denunciation", async () => {
  await keepDraft(written);
  expect(await beyondTab()).not.toContain("Kín");
});

test("a feedback that turns into a denunciation leaves nothing behind", async () => {
  await keepDraft({ ...written, kind: "feedback" });
  expect(await beyondTab()).toContain("Kín");
  await keepDraft({ ...written, kind: "denunciation" });
  expect(await beyondTab()).not.toContain("Kín");
});

test("the draft of a complaint survives the closing of the tab", async () => {
  await keepDraft({ ...written, kind: "complaint" });
  sessionStorage.clear();
  await wakeDraft();
  expect(keptDraft().summary).toBe("Cán bộ địa chính nhận tiền");
});

test.each(["complaint", "denunciation", "feedback", ""] as const)("erasing a draft (%s) leaves nothing in any storage", async (kind) => {
  await keepDraft({ ...written, kind });
  await eraseDraft();
  expect((await beyondTab()) + JSON.stringify({ ...sessionStorage })).not.toContain("Kín");
  await wakeDraft();
  expect(isEmpty(keptDraft())).toBe(true);
});

test("a kept draft that cannot be read gives an empty one", async () => {
  sessionStorage.setItem("tiepdan.portal.draft", "{broken");
  await wakeDraft();
  expect(keptDraft()).toEqual(kEmptyDraft);
});

test("what was left empty is sent as null, and lines that must be one line are one line", () => {
  const draft: Draft = {
    ...written,
    kind: "complaint",
    office: { id: "ubnd-00004", name: "Ủy ban nhân dân phường Ba Đình" },
    topic: "land",
    summary: "  Thiếu 12 m²\n đất vườn ",
    people_count: "3",
    sender: { ...written.sender, id_number: "001061", representative: true, birth_year: "1961" },
  };
  expect(petitionOf(draft)).toEqual({
    unit_id: "ubnd-00004",
    kind: "complaint",
    topic: "land",
    summary: "Thiếu 12 m² đất vườn",
    full_text: null,
    request: null,
    respondent: null,
    previous_handling: null,
    place_code: null,
    people_count: 3,
    sender: { kind: "person", name: "Nguyễn Thị Kín", birth_year: 1961, id_kind: null, id_number: null, address: null, phone: null, email: null, representative: true },
    files: [],
  });
});
