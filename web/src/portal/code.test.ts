import { expect, test } from "vitest";

import { readCode, showCode } from "./code";

test.each([
  ["4821073356190247", "4821 0733 5619 0247", "as the server gives it"],
  ["4821 0733 5619 0247", "4821 0733 5619 0247", "as it stands on the receipt"],
  ["48210", "4821 0", "while it is being typed"],
  ["4821-0733.5619 0247 ", "4821 0733 5619 0247", "with the signs people put between"],
  ["", "", "nothing typed yet"],
])("%s is shown as %s, because: %s", (code, shown) => {
  expect(showCode(code)).toBe(shown);
});

test("what is typed in groups is sent without blanks", () => {
  expect(readCode(" 4821 0733-5619 0247")).toBe("4821073356190247");
});
