import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import type { Session } from "../api/types";
import { SessionContext } from "../session/session";
import { UiProvider } from "../ui/UiProvider";
import { newDraft } from "./draft";
import { RegisterForm } from "./RegisterForm";

const session = {
  user: { id: "u1", name: "Hoa", login: "hoa" },
  posts: [{ id: "p1", unit: { id: "unit1", name: "UBND phường" }, role: "reception_officer", title: "Công chức", valid_from: "2025-07-01", valid_to: null, document: null, in_force: true }],
  draft_key: "a1".repeat(32),
  today: "2026-11-20",
  may: ["register_petition"],
} as unknown as Session;
const problem = {
  type: "about:blank",
  title: "Có chỗ chưa đúng.",
  title_en: "Wrong.",
  status: 422,
  code: "input.invalid",
  errors: [{ field: "contents.0.topic", code: "field.required", message: "Vui lòng nhập mục này.", message_en: "Please." }],
};

interface Sent {
  key: string | undefined;
  body: { senders: { name: string }[]; contents: { kind: string; summary: string }[] };
}

function show(answers: [number, unknown][], onRegistered = vi.fn()) {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (path: string, options: { method: string; headers: Record<string, string>; body?: string }) => {
    if (!path.endsWith("/petitions")) return new Response(JSON.stringify({ items: [] }));
    sent.push({ key: options.headers["Idempotency-Key"], body: JSON.parse(options.body ?? "null") as Sent["body"] });
    const [status, body] = answers.shift() ?? [500, null];
    return new Response(JSON.stringify(body), { status });
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider>
        <SessionContext.Provider value={session}>
          <RegisterForm start={newDraft("unit1", "2026-11-20")} restored={false} onDiscard={() => undefined} onRegistered={onRegistered} />
        </SessionContext.Provider>
      </UiProvider>
    </QueryClientProvider>,
  );
  return { sent, onRegistered };
}

function type(label: RegExp, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

test("Ctrl + Enter registers; after an error the text stays, and the second sending is the same paper", async () => {
  const { sent, onRegistered } = show([
    [422, problem],
    [201, { code: "1" }],
  ]);
  type(/^Họ và tên/, "Nguyễn Thị Minh Hằng");
  type(/^Tóm tắt nội dung/, "Bồi thường đất ở chưa đúng diện tích");
  fireEvent.keyDown(screen.getByLabelText(/^Tóm tắt nội dung/), { key: "Enter", ctrlKey: true });
  const summary = await screen.findByRole("alert");
  expect(document.activeElement).toBe(summary);
  expect(summary.textContent).toContain("Lĩnh vực: Vui lòng nhập mục này.");
  expect((screen.getByLabelText(/^Họ và tên/) as HTMLInputElement).value).toBe("Nguyễn Thị Minh Hằng");
  fireEvent.keyDown(summary, { key: "Enter", metaKey: true });
  await vi.waitFor(() => expect(onRegistered).toHaveBeenCalledWith({ code: "1" }));
  expect(sent[0]?.key).toBe(sent[1]?.key);
  expect(sent[0]?.key?.length).toBeGreaterThanOrEqual(8);
});

test("Enter in a box does not send a half-filled paper", () => {
  const { sent } = show([]);
  fireEvent.keyDown(screen.getByLabelText(/^Họ và tên/), { key: "Enter" });
  expect(sent).toEqual([]);
});

test("a denunciation says that its draft stays in the tab", () => {
  show([]);
  expect(screen.queryByText(/bản nháp trên máy này được niêm phong/)).toBeNull();
  fireEvent.click(screen.getAllByLabelText("Tố cáo")[0]!);
  expect(screen.getByText(/bản nháp trên máy này được niêm phong/)).toBeTruthy();
});
