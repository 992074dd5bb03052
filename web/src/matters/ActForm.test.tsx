import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import type { ActName, Matter, Offer, Session } from "../api/types";
import { SessionContext } from "../session/session";
import { UiProvider } from "../ui/UiProvider";
import { ActForm } from "./ActForm";

const matter = { id: "m1", number: "KN 7/2026", version: 3, kind: "complaint", stage: "classified", unit: { id: "u1", name: "Phường" }, may: ["file"], choice_lists: { ground: "g", complexity: "c", result: "r" } } as unknown as Matter;
const session = { user: { id: "u1", name: "Hoa", login: "hoa" }, draft_key: "a1".repeat(32), posts: [], today: "2026-11-20", may: [] } as unknown as Session;
const offer: Offer = { act: "file", article: "TT05/2021 Đ.6", vi: "Lưu đơn", en: "File", unverified: false };
const typed_reason = "Đơn không có chữ ký, đã yêu cầu bổ sung";

function serve(fresh_may: ActName[]) {
  const versions: (string | undefined)[] = [];
  vi.stubGlobal("fetch", async (path: string, options: { method: string; headers: Record<string, string> }) => {
    const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
    if (options.method === "POST") {
      versions.push(options.headers["If-Match"]);
      if (options.headers["If-Match"] === '"4"') return answer(200, { ...matter, version: 5, stage: "filed" });
      return answer(409, { type: "about:blank", title: "Đã thay đổi", title_en: "Changed", status: 409, code: "matter.changed_meanwhile" });
    }
    if (path.endsWith("/history")) return answer(200, { items: [{ seq: 9, at: "2026-11-20T08:00:00+07:00", act: "assign", by: "Lê Quang Huy", post: null, reason: null, reason_withheld: false, changes: [] }] });
    if (path.endsWith("/m1")) return answer(200, { ...matter, version: 4, may: fresh_may });
    return answer(200, { items: [] });
  });
  return versions;
}

function show(onDone: (matter: Matter) => void) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider>
        <SessionContext.Provider value={session}>
          <ActForm matter={matter} offer={offer} kept={undefined} onTyped={() => undefined} onDone={onDone} onCancel={() => undefined} />
        </SessionContext.Provider>
      </UiProvider>
    </QueryClientProvider>,
  );
  fireEvent.change(screen.getByLabelText(/Lý do/), { target: { value: typed_reason } });
  fireEvent.click(screen.getByRole("button", { name: "Lưu đơn" }));
}

test("when someone was faster: what was typed stays, what happened is told, and the act can be done on the fresh version", async () => {
  const versions = serve(["file"]);
  const done = vi.fn();
  show(done);
  expect((await screen.findByRole("alert")).textContent).toContain("Lê Quang Huy");
  expect((screen.getByLabelText(/Lý do/) as HTMLTextAreaElement).value).toBe(typed_reason);
  fireEvent.click(screen.getByRole("button", { name: "Thực hiện trên bản mới" }));
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(versions).toEqual(['"3"', '"4"']);
});

test("when the act is no longer open, it says so and offers no retry", async () => {
  serve([]);
  show(vi.fn());
  expect((await screen.findByRole("alert")).textContent).toContain("không còn làm được");
  expect(screen.queryByRole("button", { name: "Thực hiện trên bản mới" })).toBeNull();
  expect((screen.getByLabelText(/Lý do/) as HTMLTextAreaElement).value).toBe(typed_reason);
});
