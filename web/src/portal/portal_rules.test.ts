// What must be true of the portal's sources as a whole.
import { expect, test } from "vitest";

import { portal_en } from "../text/portal.en";
import { portal_vi } from "../text/portal.vi";

const sources = import.meta.glob(["./**/*.{ts,tsx}", "!./**/*.test.{ts,tsx}", "../text/portal*.ts"], { query: "?raw", import: "default", eager: true }) as Record<string, string>;

function keys(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return [`${path}[${value.length}]`];
  if (typeof value !== "object" || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([name, inner]) => keys(inner, `${path}.${name}`));
}

test("both languages say the same things", () => {
  expect(keys(portal_en)).toEqual(keys(portal_vi));
});

test("no text is empty", () => {
  expect(JSON.stringify([portal_vi, portal_en])).not.toMatch(/""/);
});

test.each([
  [/\d+\s*(ngày|working days|days\b|tháng)/i, "a length of time comes from the law engine"],
  [/setDate|getTime|86400|Date\.now|new Date\(\)/, "no day is reckoned here, and no clock is read"],
  [/(stage|act)\s*[!=]==?\s*"/, "what may be done comes as `may`, not from a stage"],
])("no source holds %s, because: %s", (pattern) => {
  const holding = Object.entries(sources).filter(([, source]) => pattern.test(source));
  expect(holding.map(([path]) => path)).toEqual([]);
});

test("the code never goes into an address or into storage that outlives the tab", () => {
  for (const [path, source] of Object.entries(sources)) {
    expect(source, path).not.toMatch(/(pushState|replaceState|location\.(href|hash|search)\s*=).*code/);
    expect(source, path).not.toMatch(/localStorage\.setItem\([^)]*(code|receipt)/i);
  }
});

test("sources were found at all", () => {
  expect(Object.keys(sources).length).toBeGreaterThan(25);
});
