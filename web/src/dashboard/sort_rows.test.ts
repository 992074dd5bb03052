import { expect, test } from "vitest";

import type { Figures } from "../api/types";
import { partsOf } from "./figure_parts";
import { sortRows } from "./sort_rows";

const figures = (matters: number): Figures => ({ papers: matters, matters, answered: 0, in_time: 0, late: 0, open: matters, overdue: 0 });
const rows = [
  { key: "a", name: "Phường Hoàn Kiếm", figures: figures(5) },
  { key: "b", name: "Phường Ba Đình", figures: figures(9) },
  { key: "c", name: "Phường Đống Đa", figures: figures(5) },
];

test("by figure, equal ones by name in Vietnamese order", () => {
  expect(sortRows(rows, "matters", true).map((row) => row.key)).toEqual(["b", "c", "a"]);
});

test("by name, Đ after D and before H", () => {
  expect(sortRows(rows, "name", false).map((row) => row.key)).toEqual(["b", "c", "a"]);
});

test.each([
  [{ papers: 12, matters: 10, answered: 6, in_time: 4, late: 2, open: 4, overdue: 3 }, { in_time: 4, late: 2, open: 1, overdue: 3 }, "every answered matter is closed"],
  [{ papers: 10, matters: 10, answered: 6, in_time: 4, late: 2, open: 10, overdue: 3 }, { in_time: 4, late: 2, open: 1, overdue: 3 }, "answers are still to be sent"],
  [{ papers: 10, matters: 10, answered: 9, in_time: 9, late: 0, open: 10, overdue: 3 }, { in_time: 9, late: 0, open: 0, overdue: 1 }, "the sending of answers is overdue"],
])("the four parts of a group add up to its matters (%#: $2)", (group, parts, _because) => {
  expect(partsOf(group)).toEqual(parts);
});
