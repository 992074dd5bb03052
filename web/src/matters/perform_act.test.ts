import { expect, test, vi } from "vitest";

import { performAct } from "./perform_act";

const problem = { type: "about:blank", title: "Không được", title_en: "No", code: "act.not_open_at_this_stage" };

/** A server that answers by method and path. */
function server(answers: Record<string, [number, unknown]>) {
  const asked: { key: string; headers: Record<string, string> }[] = [];
  vi.stubGlobal("fetch", async (path: string, options: { method: string; headers: Record<string, string> }) => {
    const key = `${options.method} ${path.replace("/api/v1", "")}`;
    asked.push({ key, headers: options.headers });
    const [status, body] = answers[key] ?? [404, { ...problem, status: 404 }];
    return new Response(JSON.stringify(body), { status });
  });
  return asked;
}

const accept = () => performAct("m1", "accept", 3, { on: "2026-11-20", document_number: null });

test("the act names the version it was made for", async () => {
  const asked = server({ "POST /matters/m1/accept": [200, { id: "m1", version: 4 }] });
  expect(await accept()).toEqual({ is: "done", matter: { id: "m1", version: 4 } });
  expect(asked[0]?.headers["If-Match"]).toBe('"3"');
});

test("when somebody was faster, it says what happened since and gives the fresh matter", async () => {
  server({
    "POST /matters/m1/accept": [409, { ...problem, status: 409 }],
    "GET /matters/m1": [200, { id: "m1", version: 5 }],
    "GET /matters/m1/history": [200, { items: [{ seq: 1 }, { seq: 2 }, { seq: 3 }] }],
  });
  expect(await accept()).toEqual({ is: "conflict", conflict: { fresh: { id: "m1", version: 5 }, meanwhile: [{ seq: 2 }, { seq: 3 }] } });
});

test("a refusal by the law is no conflict", async () => {
  server({ "POST /matters/m1/accept": [409, { ...problem, status: 409 }], "GET /matters/m1": [200, { id: "m1", version: 3 }] });
  expect(await accept()).toMatchObject({ is: "problem", problem: { code: "act.not_open_at_this_stage" } });
});

test("wrong input is shown at its fields", async () => {
  server({ "POST /matters/m1/accept": [422, { ...problem, status: 422, errors: [{ field: "on", code: "x", message: "a", message_en: "b" }] }] });
  expect(await accept()).toMatchObject({ is: "problem", problem: { errors: [{ field: "on" }] } });
});
