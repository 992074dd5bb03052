import { expect, test, vi } from "vitest";

import { address, call, keepCsrfToken, onSessionEnded } from "./client";

test("a cut line is a problem, not an exception", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  expect(await call("/work")).toMatchObject({ ok: false, problem: { code: "client.line_cut" } });
});

test("an answer that is not JSON is a problem", async () => {
  vi.stubGlobal("fetch", async () => new Response("<html>", { status: 502 }));
  expect(await call("/work")).toMatchObject({ ok: false, problem: { status: 502, code: "client.unreadable_answer" } });
});

test("the end of the session is told", async () => {
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ code: "session.ended", title: "a", title_en: "b", status: 401 }), { status: 401 }));
  const told = vi.fn();
  const stop = onSessionEnded(told);
  await call("/work");
  stop();
  await call("/work");
  expect(told).toHaveBeenCalledOnce();
});

test("the token goes with changes only", async () => {
  const seen: Record<string, string>[] = [];
  vi.stubGlobal("fetch", async (_: string, options: { headers: Record<string, string> }) => {
    seen.push(options.headers);
    return new Response("{}");
  });
  keepCsrfToken("word");
  await call("/work");
  await call("/petitions", { method: "POST", body: {} });
  keepCsrfToken(null);
  expect(seen.map((headers) => headers["X-CSRF-Token"])).toEqual([undefined, "word"]);
});

test("empty conditions are not asked", () => {
  expect(address("/matters", { kind: "", due: null, below: true, topic: "đất đai" })).toBe("/api/v1/matters?below=true&topic=%C4%91%E1%BA%A5t+%C4%91ai");
});
