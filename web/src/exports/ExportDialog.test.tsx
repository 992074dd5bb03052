import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import { UiProvider } from "../ui/UiProvider";
import { ExportDialog } from "./ExportDialog";

const made = {
  id: "e1", list: "matters", format: "xlsx", file_name: "vu-viec.xlsx", state: "running", rows: 12000, total: 48000, bytes: 0,
  asked_at: "2026-11-20T08:00:00+07:00", ends_at: null, code: null,
};
const columns = [
  { name: "number", vi: "Số đơn", en: "Number" },
  { name: "sender", vi: "Người gửi", en: "Sender" },
];

function serve() {
  const sent: { method: string; path: string; body: unknown }[] = [];
  let state = "running";
  vi.stubGlobal("fetch", async (path: string, options: { method: string; body?: string }) => {
    sent.push({ method: options.method, path, body: options.body && JSON.parse(options.body) });
    if (path.endsWith("/exports/lists/matters")) return new Response(JSON.stringify({ columns }));
    if (options.method === "DELETE") {
      state = "cancelled";
      return new Response(null, { status: 204 });
    }
    if (options.method === "POST") return new Response(JSON.stringify(made), { status: 201 });
    if (path.endsWith("/exports")) return new Response(JSON.stringify({ items: [] }));
    return new Response(JSON.stringify({ ...made, state }));
  });
  return sent;
}

function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider>
        <ExportDialog list="matters" query={{ kind: "complaint", topic: "" }} />
      </UiProvider>
    </QueryClientProvider>,
  );
}

test("asks for the list's own conditions and the columns that are left", async () => {
  const sent = serve();
  open();
  fireEvent.click(await screen.findByLabelText("Người gửi"));
  fireEvent.click(screen.getByLabelText("CSV"));
  fireEvent.click(screen.getByText("Xuất"));
  await waitFor(() => expect(sent.find(({ method }) => method === "POST")).toBeDefined());
  expect(sent.find(({ method }) => method === "POST")?.body).toEqual({ list: "matters", format: "csv", query: { kind: "complaint" }, columns: ["number"] });
});

test("a long one shows how far it is and can be stopped", async () => {
  const sent = serve();
  open();
  await screen.findByLabelText("Người gửi");
  fireEvent.click(screen.getByText("Xuất"));
  expect(await screen.findByText(/12\.000 \/ 48\.000 dòng/)).toBeDefined();
  fireEvent.click(screen.getByText("Hủy"));
  expect(await screen.findByText("Đã hủy.")).toBeDefined();
  expect(sent.some(({ method, path }) => method === "DELETE" && path.endsWith("/exports/e1"))).toBe(true);
});

test("without any column there is nothing to export", async () => {
  serve();
  open();
  fireEvent.click(await screen.findByLabelText("Người gửi"));
  fireEvent.click(screen.getByLabelText("Số đơn"));
  expect((screen.getByText("Xuất").closest("button") as HTMLButtonElement).disabled).toBe(true);
});
