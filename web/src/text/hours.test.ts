import { expect, test } from "vitest";

import { hoursInWords } from "./hours";

const weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const morning = { starts_at: "08:00", ends_at: "11:30" };
const afternoon = { starts_at: "13:30", ends_at: "17:00" };

test.each([
  [[{ weekdays: [1, 2, 3, 4, 5], ...morning }, { weekdays: [1, 2, 3, 4, 5], ...afternoon }], "Mo–Fr 08:00–11:30, 13:30–17:00"],
  [[{ weekdays: [2, 4], ...morning }], "Tu, Th 08:00–11:30"],
  [[{ weekdays: [1, 2, 4], ...morning }], "Mo, Tu, Th 08:00–11:30"],
  [[{ weekdays: [1, 2, 3], ...afternoon }, { weekdays: [6], ...morning }], "Mo–We 13:30–17:00; Sa 08:00–11:30"],
  [[], ""],
])("%j is said in words", (hours, words) => {
  expect(hoursInWords(hours, weekdays)).toBe(words);
});
