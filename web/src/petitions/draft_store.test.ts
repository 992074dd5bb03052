import { expect, test } from "vitest";

import { newContent, newDraft, type Draft } from "./draft";
import { dropDraft, loadDraft, saveDraft } from "./draft_store";

const now = new Date("2026-11-20T09:00:00+07:00");

function draft(kind: "complaint" | "denunciation"): Draft {
  const fresh = newDraft("u1", "2026-11-20");
  return { ...fresh, contents: [{ ...newContent(kind), summary: "Bồi thường đất chưa thỏa đáng" }], senders: fresh.senders.map((sender) => ({ ...sender, name: "Trần Thị Kín" })) };
}

function everything(store: Storage): string {
  return Array.from({ length: store.length }, (_, index) => store.getItem(store.key(index) ?? "")).join("\n");
}

test("a complaint survives a reload with the same key", () => {
  const typed = draft("complaint");
  expect(saveDraft("user", typed, now)).toEqual(now);
  expect(loadDraft("user", now)).toEqual(typed);
});

test("a denunciation leaves nothing on the machine", () => {
  saveDraft("user", draft("denunciation"), now);
  expect(everything(localStorage)).not.toContain("Kín");
  expect(loadDraft("user", now)?.senders[0]?.name).toBe("Trần Thị Kín");
});

test("a draft that becomes a denunciation is taken off the machine", () => {
  saveDraft("user", draft("complaint"), now);
  expect(everything(localStorage)).toContain("Kín");
  saveDraft("user", draft("denunciation"), now);
  expect(everything(localStorage)).not.toContain("Kín");
});

test("one officer's draft is not another's", () => {
  saveDraft("one", draft("complaint"), now);
  expect(loadDraft("other", now)).toBeNull();
});

test("an old draft is forgotten", () => {
  saveDraft("user", draft("complaint"), now);
  expect(loadDraft("user", new Date("2026-11-24T09:00:00+07:00"))).toBeNull();
  expect(everything(localStorage)).toBe("");
});

test("a sent draft is gone from both places", () => {
  saveDraft("user", draft("denunciation"), now);
  dropDraft("user");
  expect(loadDraft("user", now)).toBeNull();
});

test("an untouched form does not replace what is kept", () => {
  const typed = draft("complaint");
  saveDraft("user", typed, now);
  expect(saveDraft("user", newDraft("u1", "2026-11-20"), now)).toBeNull();
  expect(loadDraft("user", now)).toEqual(typed);
});
