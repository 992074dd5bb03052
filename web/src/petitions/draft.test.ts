import { expect, test } from "vitest";

import { asPetition, newDraft, type Draft } from "./draft";
import { checksFor, withCheck } from "./checks";

function draft(patch: Partial<Draft>): Draft {
  return { ...newDraft("u1", "2026-11-20"), ...patch };
}

test("empty boxes are sent as nothing, not as empty text", () => {
  const sent = asPetition(draft({ full_text: "  ", written_on: "" }));
  expect(sent).toMatchObject({ full_text: null, written_on: null, people_count: null, duplicate_of: null });
  expect(sent.senders[0]).toMatchObject({ id_kind: null, birth_year: null, phone: null });
});

test("an anonymous paper sends no sender, whatever was typed before", () => {
  const typed = draft({ anonymous: true });
  typed.senders[0]!.name = "Trần Thị Kín";
  expect(JSON.stringify(asPetition(typed))).not.toContain("Kín");
});

test("only a complaint has a second instance", () => {
  const previous = { id: "m1", number: "1/2026/KN" };
  expect(asPetition(draft({ instance: "second", previous }))).toMatchObject({ instance: "second", previous_matter_id: "m1" });
  const feedback = draft({ instance: "second", previous, contents: [{ ...newDraft("u1", "2026-11-20").contents[0]!, kind: "feedback" }] });
  expect(asPetition(feedback)).toMatchObject({ instance: "first", previous_matter_id: null });
});

test("who forwarded is sent only with a forwarded paper", () => {
  expect(asPetition(draft({ channel: "post", forwarded_by: "Thanh tra" })).forwarded_by).toBeNull();
  expect(asPetition(draft({ channel: "forwarded", forwarded_by: "Thanh tra" })).forwarded_by).toBe("Thanh tra");
});

test("only checks that differ from an ordinary paper are sent", () => {
  const unsigned = withCheck({}, "signed_or_fingerprinted", false);
  expect(unsigned).toEqual({ signed_or_fingerprinted: false });
  expect(withCheck(unsigned, "signed_or_fingerprinted", true)).toEqual({});
});

test("what belongs to one kind is asked for that kind alone", () => {
  expect(checksFor(["complaint"])).toContain("respondent_given");
  expect(checksFor(["feedback"])).not.toContain("accused_given");
  expect(checksFor(["feedback", "denunciation"])).toContain("accused_given");
});
