import { expect, test } from "vitest";

import { askedQuery, conditionCount, kNoConditions, listAddress, readQuery, writeQuery, type MatterQuery } from "./matter_query";

const full: MatterQuery = {
  unit_id: "u1",
  below: "true",
  kind: "complaint",
  stage: "accepted",
  open: "true",
  due: "overdue",
  answered: "late",
  topic: "land_clearance",
  assigned: "me",
  waiting: "head",
  received_from: "2026-01-01",
  received_to: "2026-06-30",
  sort: "received_on.desc",
};

test("what is written to the address is read from it again", () => {
  expect(readQuery(writeQuery(full))).toEqual(full);
  expect(readQuery(writeQuery(kNoConditions))).toEqual(kNoConditions);
});

test("a list without conditions has a bare address", () => {
  expect(listAddress({})).toBe("/matters");
  expect(listAddress({ due: "overdue", open: "true" })).toBe("/matters?open=true&due=overdue");
});

test("an address made by hand never asks the server for what it does not know", () => {
  const words = new URLSearchParams("kind=murder&stage=x&due=never&sort=up&received_from=2026-13&below=yes&open=1");
  expect(readQuery(words)).toEqual(kNoConditions);
});

test("the order is asked in two words", () => {
  expect(askedQuery(full)).toMatchObject({ sort: "received_on", order: "desc", below: "true" });
});

test("unit, reach and order are not counted as conditions", () => {
  expect(conditionCount({ ...kNoConditions, unit_id: "u1", below: "false", sort: "due_on.desc" })).toBe(0);
  expect(conditionCount(full)).toBe(10);
});
