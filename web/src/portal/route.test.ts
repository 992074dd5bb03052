import { expect, test } from "vitest";

import { kPages, pathOf, readRoute, type Page } from "./route";

test.each(Object.keys(kPages) as Page[])("the address of %s leads back to it", (page) => {
  expect(readRoute(pathOf(page)).page).toBe(page);
});

test.each([
  ["/portal", "start", 1],
  ["/portal.html", "start", 1],
  ["/portal/gui-don/4", "send", 4],
  ["/portal/gui-don/nothing", "send", 1],
  ["/portal/khong-co", "start", 1],
] as const)("%s is the page %s at step %i", (path, page, step) => {
  expect(readRoute(path)).toEqual({ page, step });
});
