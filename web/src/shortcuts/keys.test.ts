import { expect, test } from "vitest";

import { keyMeans, kShortcuts } from "./keys";

test.each([
  ["", "n", "new_paper"],
  ["g", "w", "go_worklist"],
  ["", "w", null],
  ["x", "?", "help"],
  ["", "/", "search"],
  ["g", "s", "go_staff"],
  ["", "j", "next_row"],
  ["", "1", "offer"],
  ["", "9", "offer"],
  ["", "0", null],
])("%s then %s is %s", (before, key, meaning) => {
  expect(keyMeans(before, key)).toBe(meaning);
});

test("no two shortcuts are the same", () => {
  const all = kShortcuts.map(({ keys }) => keys.join(" "));
  expect(new Set(all).size).toBe(all.length);
});
