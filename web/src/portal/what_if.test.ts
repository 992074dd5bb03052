import { expect, test } from "vitest";

import { askedOf, kNothingAsked, kQuestions, startOf } from "./what_if";

test.each(kQuestions)("%s carries its day under the engine's name", (question) => {
  expect(askedOf({ ...kNothingAsked, question }, "2026-11-20").input[startOf(question)]).toBe("2026-11-20");
});

test("a complex complaint says so, with the document that states it", () => {
  const asked = askedOf({ ...kNothingAsked, question: "complaint.resolution_due", instance: "second", remote: true, complex: true }, "2026-07-01");
  expect(asked.input).toEqual({ accepted_on: "2026-07-01", instance: "second", remote: true, complex: true, complexity_documented: true });
});

test("criteria are not asked about while nothing was extended", () => {
  const asked = askedOf({ ...kNothingAsked, question: "denunciation.resolution_due", extensions: "0", criteria: "2" }, "2026-07-01");
  expect(asked.input).toEqual({ accepted_on: "2026-07-01", extensions_decided: 0, criteria_met: 0 });
});
