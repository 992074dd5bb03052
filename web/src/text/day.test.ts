import { expect, test } from "vitest";

import { readDay, showDay, showInstant } from "./day";

test.each([
  ["20/11/2026", "2026-11-20", "as on paper"],
  ["1/7/2026", "2026-07-01", "without noughts"],
  ["20112026", "2026-11-20", "digits only, the fastest to type"],
  ["20/11", "2026-11-20", "this year is meant"],
  ["20.11.26", "2026-11-20", "short year"],
  ["2026-11-20", "2026-11-20", "as the contract writes it"],
  ["29/02/2024", "2024-02-29", "a leap day"],
  ["30/02/2026", null, "there is no such day"],
  ["29/02/2026", null, "not a leap year"],
  ["31/11/2026", null, "November has thirty days"],
  ["hôm nay", null, "not a day at all"],
  ["", null, "nothing"],
])("%s is read as %s (%s)", (typed, iso, _because) => {
  expect(readDay(typed, "2026-05-04")).toBe(iso);
});

test("days and instants are shown the Vietnamese way", () => {
  expect(showDay("2026-07-01")).toBe("01/07/2026");
  expect(showDay(null)).toBe("");
  expect(showInstant("2026-07-01T09:05:33+07:00")).toBe("01/07/2026 09:05");
});
