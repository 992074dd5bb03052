import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { expect, test, vi } from "vitest";

import type { LawProfile, Session } from "../api/types";
import { SessionContext } from "../session/session";
import { UiProvider } from "../ui/UiProvider";
import { CalendarAlarm } from "./CalendarAlarm";
import { ProfilesPage } from "./ProfilesPage";

const strict: LawProfile = {
  profile: "strict",
  title: { vi: "Quy chế của phường", en: "The ward's regulation" },
  basis: "QĐ 5",
  in_force_from: "2026-07-01",
  in_force_until: null,
  doubt: null,
  reception_days: [{ post: "commune_chair", name: { vi: "Chủ tịch", en: "chair" }, days: [10, 25], where: null, basis: "QĐ 5", in_force_from: "2026-07-01", in_force_until: null }],
  shift: "next_working_day",
  delegation: { policy: "forbidden", basis: "QĐ 5 Đ.4" },
  inner_limits: null,
  shorter: [{ rule: "reception.answer_by", title: { vi: "Trả lời người đến", en: "Answering the visitor" }, length: "length", limit: { amount: 5, unit: "working_day", vi: "5 ngày làm việc", en: "5 working days" }, basis: "QĐ 5 Đ.2" }],
  works_swapped_saturdays: true,
  file: "local/strict.yaml",
};
const session = { user: { id: "u1", name: "Hoa", login: "hoa" }, posts: [], today: "2026-11-20", may: [] } as unknown as Session;

function open(page: React.ReactNode, answers: Record<string, unknown>) {
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (address: string, options: { method: string; body?: string }) => {
    const path = address.replace("/api/v1", "");
    if (options.method === "POST") sent.push({ path, body: JSON.parse(options.body ?? "null") });
    return Response.json(answers[path]);
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider>
        <SessionContext.Provider value={session}>
          <MemoryRouter>{page}</MemoryRouter>
        </SessionContext.Provider>
      </UiProvider>
    </QueryClientProvider>,
  );
  return sent;
}

test("a regulation says what it sets, and from when the office follows it", async () => {
  open(<ProfilesPage />, { "/law/profiles": { items: [strict], followed: [{ profile: "strict", from: "2026-11-01" }] }, "/law/rulings": { items: [], may_rule: false } });
  expect(await screen.findByText("cơ quan áp dụng từ 01/11/2026")).toBeTruthy();
  expect(screen.getByText(/ngày 10, 25 hằng tháng/)).toBeTruthy();
  expect(screen.getByText("không được ủy quyền")).toBeTruthy();
  expect(screen.getByText("Trả lời người đến").getAttribute("href")).toBe("/law/rules/reception/answer_by");
  expect(screen.getByText(/5 ngày làm việc/)).toBeTruthy();
  expect(screen.queryByText("Chọn quy định riêng cho cơ quan")).toBeNull();
});

test("who may rule chooses one and sees first what moves", async () => {
  const preview = { later: 0, earlier: 1, same_day: 0, not_listed: 0, by_unit: [], items: [{ number: "PA-1", kind: "feedback", unit: "Phường", clock: "answer", was: "2026-12-01", now: "2026-11-25" }], seen: "s" };
  const sent = open(<ProfilesPage />, { "/law/profiles": { items: [strict], followed: [] }, "/law/rulings": { items: [], may_rule: true }, "/law/rulings/preview": preview });
  fireEvent.click(await screen.findByText("Chọn quy định riêng cho cơ quan"));
  fireEvent.change(screen.getByLabelText(/Lý do/), { target: { value: "Theo quyết định" } });
  fireEvent.submit(screen.getByRole("form", { name: "Chọn quy định riêng cho cơ quan" }));
  expect(await screen.findByText("PA-1")).toBeTruthy();
  await waitFor(() => expect(sent).toEqual([{ path: "/law/rulings/preview", body: { kind: "profile", profile: "strict", from: "2026-11-20", reason: "Theo quyết định" } }]));
});

test("a calendar that ends soon is an alarm", async () => {
  open(<CalendarAlarm />, { "/law/calendar": { from: "2018-12-01", until: "2027-12-31", confirmed_until: "2026-12-31", days: [], alarm: { until: "2027-12-31", days_left: 12 } } });
  expect(await screen.findByText(/còn 12 ngày/)).toBeTruthy();
});
