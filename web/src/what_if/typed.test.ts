import { expect, test } from "vitest";

import type { LawField, LawQuestion } from "../api/types";
import { groupsOf } from "./groups";
import { askedWith, blank, boxNamed, boxOf, type Typed } from "./typed";

const today = "2026-11-20";
const field = (type: string, more: Partial<LawField> = {}): LawField => ({ name: "it", type, vi: "nó", en: "it", required: false, ...more });
const asking = (given: LawField[], id = "complaint.x"): LawQuestion => ({ question: id, asks: { vi: "?", en: "?" }, answered: true, given, answers: [] });
const inputOf = (given: LawField, typed: Typed) => askedWith(asking([given]), { it: typed }, today).input;

test.each<[string, LawField, Typed, unknown]>([
  ["a day as people write it", field("date"), "5/10/2026", "2026-10-05"],
  ["what is no day is sent as it was typed", field("date"), "30/02/2026", "30/02/2026"],
  ["a month", field("month"), "1/2027", "2027-01"],
  ["a moment", field("datetime"), "15/10/2026 8:30", "2026-10-15T08:30"],
  ["a number", field("int"), "12", 12],
  ["what is no number", field("int"), "twelve", "twelve"],
  ["a word", field("word"), "first", "first"],
  ["a yes", field("bool"), "yes", true],
  ["a tick", field("bool", { default: false }), true, true],
  ["several days", field("list", { item: "date" }), "05/10/2026, 6/11/2026;", ["2026-10-05", "2026-11-06"]],
  ["several words", field("list", { item: "word" }), ["a", "b"], ["a", "b"]],
  ["a row in its own boxes", field("objects", { fields: [{ ...field("date"), name: "from" }] }), [{ from: "1/7/2026" }], [{ from: "2026-07-01" }]],
  ["cells", field("cells"), "1=12\n2=x", { 1: 12, 2: "x" }],
  ["forms", field("forms"), "02/XLD: 1=12, 2=3", { "02/XLD": { 1: 12, 2: 3 } }],
])("%s is asked as the engine wants it", (_, given, typed, expected) => {
  expect(inputOf(given, typed)).toEqual({ it: expected });
});

test("what was left empty is not given", () => {
  for (const type of ["date", "month", "datetime", "int", "word", "bool", "cells", "forms", "text"]) expect(inputOf(field(type), "")).toEqual({});
  expect(inputOf(field("list", { item: "date" }), "  ")).toEqual({});
});

test("a form begins with the defaults of the catalogue", () => {
  const fields = [field("bool", { default: true }), { ...field("word", { default: "first" }), name: "word" }, { ...field("int", { default: 1 }), name: "int" }, { ...field("objects", { default: [] }), name: "rows" }];
  expect(blank(fields)).toEqual({ it: true, word: "first", int: "1", rows: [] });
});

test("a yes or no without a default may stay open", () => {
  expect(boxOf(field("bool"))).toBe("yes_no");
  expect(boxOf(field("bool", { default: false }))).toBe("check");
});

test("what is wrong with one day of a list is told at the box of the list", () => {
  expect(boxNamed("it.1", [field("list", { item: "date" })])).toBe("it");
  expect(boxNamed("it.0.from", [field("objects")])).toBe("it.0.from");
  expect(boxNamed("it", [field("date")])).toBe("it");
  expect(boxNamed("other.0", [])).toBe("other.0");
});

test("the questions asked most come first, and one that is not answered is not offered", () => {
  const questions = [asking([], "calendar.end_of_period"), asking([], "complaint.acceptance_due"), { ...asking([], "report.x"), answered: false }];
  expect(groupsOf(questions).map(({ group }) => group)).toEqual(["often", "complaint", "calendar"]);
});
