import { expect, test } from "vitest";

import { listOf } from "./lists";
import { shade } from "./shade";

const nothing = { papers: 0, matters: 0, answered: 0, in_time: 0, late: 0, open: 0, overdue: 0 };

test.each([
  [{ open: 10, overdue: 0 }, 0, "nothing is overdue"],
  [{ open: 10, overdue: 1 }, 1, "a tenth"],
  [{ open: 100, overdue: 11 }, 2, "a little more than a tenth"],
  [{ open: 4, overdue: 2 }, 3, "half"],
  [{ open: 4, overdue: 3 }, 4, "more than half"],
  [{ open: 0, overdue: 0 }, null, "there is nothing open to judge"],
] as const)("overdue %o is shade %s: %s", (figures, expected, _because) => {
  expect(shade({ ...nothing, ...figures }, "overdue")).toBe(expected);
});

test.each([
  [{ answered: 100, in_time: 95 }, 0, "a twentieth late is well"],
  [{ answered: 100, in_time: 80 }, 2, "a fifth late"],
  [{ answered: 10, in_time: 4 }, 4, "more late than in time"],
  [{ answered: 0, in_time: 0 }, null, "nothing is answered"],
] as const)("in time %o is shade %s: %s", (figures, expected, _because) => {
  expect(shade({ ...nothing, ...figures }, "in_time")).toBe(expected);
});

test("a figure opens the list of its group, narrowed to what it counts", () => {
  const narrow = { matters: {}, answered: { answered: "any" }, in_time: { answered: "in_time" }, late: { answered: "late" }, open: { open: "true" }, overdue: { open: "true", due: "overdue" } } as const;
  const group = { figures: nothing, list: { unit_id: "u1", below: "true", topic: "land" } as const };
  expect(listOf(group, "late", narrow)).toEqual({ to: "/matters?unit_id=u1&below=true&answered=late&topic=land", state: { counted: group.figures.late } });
});
