import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";

import { newContent, newDraft, type Draft } from "./draft";
import { dropDraft, loadDraft, saveDraft } from "./draft_store";

const owner = { id: "user", draft_key: "a1".repeat(32) };
const now = new Date("2026-11-20T09:00:00+07:00");

function draft(kind: "complaint" | "denunciation"): Draft {
  const fresh = newDraft("u1", "2026-11-20");
  return { ...fresh, contents: [{ ...newContent(kind), summary: "Bồi thường đất chưa thỏa đáng" }], senders: fresh.senders.map((sender) => ({ ...sender, name: "Trần Thị Kín" })) };
}

beforeEach(() => dropDraft(owner));

test.each(["complaint", "denunciation"] as const)("a %s survives a reload with the same key", async (kind) => {
  const typed = draft(kind);
  expect(await saveDraft(owner, typed, now)).toEqual(now);
  expect(await loadDraft(owner, now)).toEqual(typed);
});

test("nothing of a draft is in the storages that are readable as they lie", async () => {
  await saveDraft(owner, draft("denunciation"), now);
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).toBe("[{},{}]");
});

test("a sent draft is gone", async () => {
  await saveDraft(owner, draft("denunciation"), now);
  await dropDraft(owner);
  expect(await loadDraft(owner, now)).toBeNull();
});

test("an untouched form does not replace what is kept", async () => {
  const typed = draft("complaint");
  await saveDraft(owner, typed, now);
  expect(await saveDraft(owner, newDraft("u1", "2026-11-20"), now)).toBeNull();
  expect(await loadDraft(owner, now)).toEqual(typed);
});
