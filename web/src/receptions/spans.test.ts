import { expect, test } from "vitest";

import { dayAfter, monthAfter, monthSpan, showMonth, showWeek, yearSpan } from "./spans";

test.each([
  ["2026-02", "2026-02-28", "an ordinary February"],
  ["2028-02", "2028-02-29", "a leap year"],
  ["2026-12", "2026-12-31", "the last of the year"],
])("the sheet of %s ends on %s: %s", (month, last) => {
  expect(monthSpan(month)).toEqual({ from: `${month}-01`, to: last });
});

test.each([
  ["2026-12", 1, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2026-05", 0, "2026-05"],
])("%s turned over by %i is %s", (month, by, other) => {
  expect(monthAfter(month, by)).toBe(other);
});

test("the mark goes over the edge of a month", () => {
  expect(dayAfter("2026-01-31", 1)).toBe("2026-02-01");
  expect(dayAfter("2026-03-02", -7)).toBe("2026-02-23");
});

test("a year and a month as they are shown", () => {
  expect(yearSpan("2026")).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  expect(showMonth("2026-07")).toBe("07/2026");
});

test.each([
  ["2026-W04", "19/01–25/01", "a week inside a year"],
  ["2026-W01", "29/12–04/01", "the first begins in the year before"],
  ["2026-W53", "28/12–03/01", "a year of 53 weeks"],
  ["2027-W01", "04/01–10/01", "it begins with the 4th"],
])("%s is %s: %s", (week, days) => {
  expect(showWeek(week)).toBe(days);
});
