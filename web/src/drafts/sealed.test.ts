import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";

import { get } from "./disk";
import { forget, keep, kept } from "./sealed";

const hoa = { id: "hoa", draft_key: "a1".repeat(32) };
const lan = { id: "lan", draft_key: "b2".repeat(32) };
const paper = { name: "Trần Thị Kín", summary: "Tố cáo cán bộ nhận tiền" };
const now = new Date("2026-11-20T09:00:00+07:00");

beforeEach(() => forget(hoa, "paper"));

test("what was kept is found again, word for word", async () => {
  expect(await keep(hoa, "paper", paper, now)).toEqual(now);
  expect(await kept(hoa, "paper", now)).toEqual(paper);
});

test("what lies on the disk names nobody", async () => {
  await keep(hoa, "paper", paper, now);
  const on_disk = await get<Uint8Array>("hoa paper");
  const bytes = new TextDecoder().decode(on_disk?.value);
  expect(bytes.length).toBeGreaterThan(40);
  for (const word of ["Trần", "Kín", "Tố cáo", "summary"]) expect(bytes).not.toContain(word);
});

test.each([
  ["another key", { ...hoa, draft_key: lan.draft_key }, "paper"],
  ["another person", lan, "paper"],
  ["another form", hoa, "other"],
])("it does not open with %s", async (_because, owner, name) => {
  await keep(hoa, "paper", paper, now);
  expect(await kept(owner, name, now)).toBeNull();
});

test("after three days it is gone, whoever looks", async () => {
  await keep(hoa, "paper", paper, now);
  await kept(lan, "paper", new Date("2026-11-24T09:00:00+07:00"));
  expect(await get("hoa paper")).toBeNull();
});

test("where the browser keeps nothing, it says so and goes on", async () => {
  const real = globalThis.indexedDB;
  // @ts-expect-error a browser with storage switched off
  globalThis.indexedDB = undefined;
  expect(await keep(hoa, "paper", paper, now)).toBeNull();
  expect(await kept(hoa, "paper", now)).toBeNull();
  globalThis.indexedDB = real;
});
