import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, test, vi } from "vitest";

import type { SavedSearch } from "../api/types";
import { UiProvider } from "../ui/UiProvider";
import { SavedLinks } from "./SavedLinks";
import { SaveSearch } from "./SaveSearch";

function serve(items: SavedSearch[]) {
  const sent: { method: string; path: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (path: string, options: { method: string; body?: string }) => {
    const body = options.body && JSON.parse(options.body);
    sent.push({ method: options.method, path, body });
    if (options.method === "POST") items.push({ id: "s9", ...body });
    if (options.method === "DELETE") items.splice(0);
    if (options.method === "DELETE") return new Response(null, { status: 204 });
    return new Response(JSON.stringify(options.method === "GET" ? { items } : { ...body, id: "s1" }), { status: options.method === "POST" ? 201 : 200 });
  });
  return sent;
}

function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider>
        <MemoryRouter>
          <SavedLinks />
          <SaveSearch list="matters" query={{ kind: "complaint", due: "", sort: "due_on", order: "asc" }} />
        </MemoryRouter>
      </UiProvider>
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByText("Lưu bộ lọc"));
}

const kept: SavedSearch = { id: "s1", name: "Quá hạn", list: "matters", query: { due: "overdue" }, opens_first: false };

test("keeps the conditions that are set under a name, and shows it in the menu", async () => {
  const sent = serve([]);
  open();
  fireEvent.change(await screen.findByLabelText(/Tên bộ lọc/), { target: { value: "Khiếu nại" } });
  fireEvent.click(screen.getByText("Lưu"));
  await waitFor(() => expect(sent.find(({ method }) => method === "POST")?.body).toEqual({ name: "Khiếu nại", list: "matters", query: { kind: "complaint", sort: "due_on", order: "asc" }, opens_first: false }));
  await waitFor(() => expect(screen.getAllByText("Khiếu nại").some((each) => each.closest(".side-saved"))).toBe(true));
});

test("what is kept opens its list, can open first, be renamed and deleted", async () => {
  const sent = serve([kept]);
  open();
  expect((await screen.findAllByText("Quá hạn"))[0]?.getAttribute("href")).toBe("/matters?due=overdue");
  fireEvent.click(await screen.findByLabelText("Mở đầu tiên: Quá hạn"));
  await waitFor(() => expect(sent.find(({ method }) => method === "PUT")?.body).toMatchObject({ name: "Quá hạn", opens_first: true }));
  fireEvent.click(screen.getByLabelText("Đổi tên Quá hạn"));
  const box = screen.getAllByLabelText(/Tên bộ lọc/).at(-1) as HTMLInputElement;
  fireEvent.change(box, { target: { value: "Đã quá hạn" } });
  fireEvent.submit(box.form as HTMLFormElement);
  await waitFor(() => expect(sent.filter(({ method }) => method === "PUT").at(-1)?.body).toMatchObject({ name: "Đã quá hạn", query: { due: "overdue" } }));
  fireEvent.click(await screen.findByLabelText(/^Xóa /));
  await waitFor(() => expect(sent.some(({ method, path }) => method === "DELETE" && path.endsWith("/saved-searches/s1"))).toBe(true));
});
