import { expect, test } from "vitest";

import { en } from "./en";
import { vi } from "./vi";
import { words_en } from "./words.en";
import { words_vi } from "./words.vi";

function keys(text: unknown, path = ""): string[] {
  if (typeof text !== "object" || text === null) return [path];
  return Object.entries(text).flatMap(([name, part]) => keys(part, `${path}.${name}`));
}

test.each([
  ["the office", vi, en],
  ["the law's words", words_vi, words_en],
])("both languages of %s say the same things", (_, vietnamese, english) => {
  expect(keys(english)).toEqual(keys(vietnamese));
});

test("no text is empty", () => {
  const texts = [vi, en, words_vi, words_en].flatMap(function leaves(part: unknown): string[] {
    if (typeof part === "string") return [part];
    return typeof part === "object" && part !== null ? Object.values(part).flatMap(leaves) : [];
  });
  expect(texts.filter((text) => text.trim() === "")).toEqual([]);
});
