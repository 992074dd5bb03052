import { expect, test } from "vitest";

import { kEmptyDraft, type Draft } from "./draft";
import { kSteps, missing, stepOf } from "./missing";

const whole: Draft = {
  ...kEmptyDraft,
  kind: "feedback",
  office: { id: "ubnd-00004", name: "Ủy ban nhân dân phường Ba Đình" },
  topic: "waste",
  summary: "Rác đầu ngõ không được dọn",
  sender: { ...kEmptyDraft.sender, name: "Trần Văn An" },
};

test("an empty form asks for everything the contract requires, in the order of the steps", () => {
  expect(missing(kEmptyDraft).map((error) => error.field)).toEqual(["kind", "unit_id", "topic", "summary", "sender.name"]);
});

test("a form with the least is complete", () => {
  expect(missing(whole)).toEqual([]);
});

test.each([
  [{ people_count: "0" }, "people_count"],
  [{ people_count: "hai" }, "people_count"],
  [{ summary: "Rác" }, "summary"],
  [{ sender: { ...whole.sender, birth_year: "61" } }, "sender.birth_year"],
])("%j is asked again at its field", (patch, field) => {
  expect(missing({ ...whole, ...patch }).map((error) => error.field)).toEqual([field]);
});

test("every error speaks both languages", () => {
  for (const error of missing(kEmptyDraft)) expect(error.message && error.message_en).toBeTruthy();
});

test.each([
  ["unit_id", "office"],
  ["sender.phone", "sender"],
  ["sender.id_issued_on", "sender"],
  ["files.2", "files"],
  ["place_code", "event"],
  ["something_new", "review"],
])("an error of the server at %s is shown on the step %s", (field, step) => {
  expect(stepOf(field)).toBe(step);
  expect(kSteps).toContain(step);
});
