// The words of a conversation table: {{saved}} values, paths into an answer, and what may stand in `see`.

import { totp } from "../totp.mjs";

// "a.0.b" in {a: [{b: 1}]} → 1; undefined where there is nothing.
export function at(value, path) {
  if (path === "") return value;
  return path.split(".").reduce((here, part) => (here === null || here === undefined ? undefined : here[part]), value);
}

// A copy of `value` with `path` set; what lies between is made.
export function withValue(value, path, to) {
  const copy = structuredClone(value ?? {});
  const parts = path.split(".");
  const last = parts.pop();
  let here = copy;
  for (const part of parts) here = here[part] ??= {};
  here[last] = to;
  return copy;
}

export function without(value, path) {
  const copy = structuredClone(value);
  const parts = path.split(".");
  const last = parts.pop();
  const here = at(copy, parts.join("."));
  if (Array.isArray(here)) here.splice(Number(last), 1);
  else delete here[last];
  return copy;
}

// "{{code of name}}" and "{{next code of name}}" are what the authenticator app shows for a saved secret.
// "{{today plus 30}}" is a day from the office's own today.
// "{{name}}" alone keeps the saved value's type; inside a text it is written out.
export function filled(value, saved) {
  if (typeof value === "string") return filledText(value, saved);
  if (Array.isArray(value)) return value.map((item) => filled(item, saved));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, saved)]));
}

function filledText(text, saved) {
  const whole = /^\{\{([\w.]+)\}\}$/.exec(text);
  if (whole) return known(saved, whole[1]);
  const code = /^\{\{(next )?code of ([\w.]+)\}\}$/.exec(text);
  if (code) return totp(known(saved, code[2]), code[1] ? 1 : 0);
  return text.replace(/\{\{today plus (\d+)\}\}/g, (_, days) => dayAfter(known(saved, "today"), Number(days)))
    .replace(/\{\{([\w.]+)\}\}/g, (_, name) => String(known(saved, name)));
}

export function dayAfter(day, days) {
  const later = new Date(`${day}T00:00:00Z`);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().slice(0, 10);
}

function known(saved, name) {
  const value = at(saved, name);
  if (value === undefined) throw new Error(`nothing is saved as {{${name}}}`);
  return value;
}

const matchers = {
  present: (actual, wanted) => (actual !== undefined) === wanted,
  empty: (actual, wanted) => (actual?.length === 0) === wanted,
  count: (actual, wanted) => actual?.length === wanted,
  at_least: (actual, wanted) => (typeof actual === "number" ? actual : actual?.length) >= wanted,
  at_most: (actual, wanted) => (typeof actual === "number" ? actual : actual?.length) <= wanted,
  contains: (actual, wanted) => [wanted].flat().every((each) => holds(actual, each)),
  lacks: (actual, wanted) => actual !== undefined && [wanted].flat().every((each) => !holds(actual, each)),
  matches: (actual, wanted) => new RegExp(wanted, "u").test(String(actual)),
  not: (actual, wanted) => !same(actual, wanted),
  one_of: (actual, wanted) => wanted.some((each) => same(actual, each)),
};

// A text holds a part, a list of texts a text with that part, a list of objects one with these values.
function holds(actual, wanted) {
  if (typeof actual === "string") return actual.includes(wanted);
  if (!Array.isArray(actual)) return false;
  return actual.some((item) => {
    if (typeof item === "string") return item === wanted || item.includes(wanted);
    if (wanted !== null && typeof wanted === "object") {
      return Object.entries(wanted).every(([path, value]) => seen(at(item, path), value));
    }
    return same(item, wanted);
  });
}

function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function seen(actual, wanted) {
  const asked = wanted !== null && typeof wanted === "object" && !Array.isArray(wanted) ? Object.entries(wanted) : [];
  if (asked.length > 0 && asked.every(([word]) => matchers[word])) {
    return asked.every(([word, value]) => matchers[word](actual, value));
  }
  return same(actual, wanted);
}
