import { expect, test } from "vitest";

import contract from "../../../api/openapi.yaml?raw";
import type { ActName, Matter } from "../api/types";
import { words_en } from "../text/words.en";
import { asBody, kActFields, startOf } from "./act_fields";

const acts = (/ActName: \{type: string, enum: \[([^\]]+)\]/.exec(contract)?.[1] ?? "").split(", ") as ActName[];

const matter = {
  kind: "complaint",
  topic: "land_clearance",
  belongs_to: "own_body",
  checks: { dated: false },
  summary: "Bồi thường",
  respondent: null,
} as unknown as Matter;

/** The names and the required names of schema Act_<act>, read from the contract's one line. */
function schema(act: ActName): { names: string[]; required: string[] } {
  const line = new RegExp(`^ {4}Act_${act}: (.*)$`, "m").exec(contract)?.[1] ?? "";
  const required = (/required: \[([^\]]*)\]/.exec(line)?.[1] ?? "").replaceAll('"', "").split(", ");
  const inside = /properties: \{(.*)\}\}$/.exec(line)?.[1] ?? "";
  const names = [...inside.matchAll(/(?:^|\}, )"?([a-z_]+)"?: \{/g)].map((match) => match[1] ?? "");
  return { names: names.sort(), required: required.sort() };
}

test("the contract names acts at all", () => {
  expect(acts.length).toBeGreaterThan(10);
});

test.each(acts)("the form of %s has exactly the fields of the contract", (act) => {
  const body = asBody(act, startOf(act, matter, "2026-11-20"));
  const { names, required } = schema(act);
  expect(Object.keys(body).sort()).toEqual(names);
  const asked = kActFields[act].filter((field) => field.required).map((field) => field.name);
  expect(asked.sort()).toEqual(required);
});

test.each(acts)("%s has a name in English", (act) => {
  expect(words_en.act[act]).toBeTruthy();
});

test("classifying starts from what the paper was registered with", () => {
  expect(startOf("classify", matter, "2026-11-20")).toMatchObject({ kind: "complaint", topic: "land_clearance", on: "2026-11-20", checks: { dated: false } });
});

test("an empty optional box is nothing; an empty required one stays empty text for the server to name", () => {
  expect(asBody("refuse", { ground: "11.6", reason: " ", on: "2026-11-20", document_number: "" })).toEqual({ ground: "11.6", reason: "", on: "2026-11-20", document_number: null });
});
