import { expect, test } from "vitest";

import { folded } from "../text/folded";
import { monthsOf } from "./months";

test("a month begins under its weekday and has all its days once", () => {
  const november = monthsOf(2026)[10];
  expect(november?.weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
  expect(november?.weeks.flat().filter((day) => day !== null)).toHaveLength(30);
  expect(november?.weeks.every((week) => week.length === 7)).toBe(true);
});

test("a leap year has its day", () => {
  expect(monthsOf(2028)[1]?.weeks.flat()).toContain("2028-02-29");
  expect(monthsOf(2026)[1]?.weeks.flat()).not.toContain("2026-02-29");
});

test("words are found without their marks", () => {
  expect(folded("Thụ lý ĐƠN")).toBe("thu ly don");
});
