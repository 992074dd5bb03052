import { expect, test } from "vitest";

import { eraseDraft, isEmpty, keepDraft, keptDraft, kEmptyDraft, petitionOf, type Draft } from "./draft";

const written: Draft = { ...kEmptyDraft, summary: "Cán bộ địa chính nhận tiền", sender: { ...kEmptyDraft.sender, name: "Nguyễn Thị Kín" } };

function everythingKeptIn(storage: Storage): string {
  return JSON.stringify(Object.entries(storage));
}

test("the draft of a denunciation never reaches the storage that outlives the tab", () => {
  keepDraft({ ...written, kind: "denunciation" });
  expect(everythingKeptIn(localStorage)).not.toContain("Kín");
  expect(keptDraft().sender.name).toBe("Nguyễn Thị Kín");
});

test("a draft whose kind is not chosen yet is treated like a denunciation", () => {
  keepDraft(written);
  expect(everythingKeptIn(localStorage)).not.toContain("Kín");
});

test("a feedback that turns into a denunciation leaves nothing behind", () => {
  keepDraft({ ...written, kind: "feedback" });
  expect(everythingKeptIn(localStorage)).toContain("Kín");
  keepDraft({ ...written, kind: "denunciation" });
  expect(everythingKeptIn(localStorage)).not.toContain("Kín");
});

test("the draft of a complaint survives the closing of the tab", () => {
  keepDraft({ ...written, kind: "complaint" });
  sessionStorage.clear();
  expect(keptDraft().summary).toBe("Cán bộ địa chính nhận tiền");
});

test.each(["complaint", "denunciation", "feedback", ""] as const)("erasing a draft (%s) leaves nothing in either storage", (kind) => {
  keepDraft({ ...written, kind });
  eraseDraft();
  expect(everythingKeptIn(localStorage) + everythingKeptIn(sessionStorage)).not.toContain("Kín");
  expect(isEmpty(keptDraft())).toBe(true);
});

test("a kept draft that cannot be read gives an empty one", () => {
  sessionStorage.setItem("tiepdan.portal.draft", "{broken");
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
