import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import type { Clock } from "../api/types";
import { LanguageProvider } from "../text/language";
import { FollowedMatter, type FollowedMatterData } from "./FollowedMatter";

const accepted: FollowedMatterData = {
  id: "m1",
  number: "VV-1",
  kind: "complaint",
  stage: "accepted",
  topic: "land",
  clocks: [],
  outcome: null,
  answer: null,
  steps: [{ act: "receive", on: "2026-11-02" }],
  may: [],
  withdrawal_asked_on: null,
  satisfaction: null,
  promises: [],
};

function show(matter: FollowedMatterData) {
  render(
    <LanguageProvider>
      <FollowedMatter matter={matter} code="4821073356190247" alone onChanged={() => undefined} />
    </LanguageProvider>,
  );
}

test("nothing is offered that the server does not offer", () => {
  show(accepted);
  expect(screen.queryAllByRole("button")).toEqual([]);
});

test("withdrawing and satisfaction are offered when the server offers them", () => {
  show({ ...accepted, may: ["withdraw", "say_satisfaction"] });
  expect(screen.getByText("Gửi yêu cầu rút đơn")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Gửi ý kiến" })).toBeTruthy();
});

test("the result is named as the law names it", async () => {
  vi.stubGlobal("fetch", async (address: string) =>
    Response.json({ items: address.includes("complaint.outcomes_second") ? [{ word: "first_result_upheld", vi: "Công nhận kết quả giải quyết lần đầu", en: "Upheld", article: "LKN Đ.40" }] : [] }),
  );
  show({ ...accepted, answer: { result: "first_result_upheld", document_number: "9/QĐ", decided_on: "2026-11-18", text: "Giữ nguyên." } });
  expect(await screen.findByText("Công nhận kết quả giải quyết lần đầu")).toBeTruthy();
});

const running: Clock = {
  name: "resolution",
  state: "running",
  started_on: "2026-11-10",
  raw_last_day: "2026-12-10",
  due_on: "2026-12-10",
  warn_on: "2026-12-10",
  met_on: null,
  stopped_on: null,
  days_used: null,
  days_kept: null,
  days_left: 13,
  late: false,
  basis: "Luật Khiếu nại, Điều 28",
  doubt: null,
  provisional: false,
  sum: { vi: ["Ngày thụ lý không tính."], en: ["The day of acceptance is not counted."] },
};

test("a clock that runs shows the server's own words of how it was reckoned", () => {
  show({ ...accepted, clocks: [running] });
  expect(screen.getByText("Ngày thụ lý không tính.")).toBeTruthy();
  expect(document.querySelector("time.due")?.textContent).toMatch(/Thứ Năm, 10\/12\/2026/i);
});

test("a clock that stands still has no day, and says since when and why", () => {
  const sum = { vi: ["Tạm đình chỉ từ 20/11/2026: Cần đợi kết quả."], en: ["Suspended."] };
  show({ ...accepted, clocks: [{ ...running, state: "suspended", raw_last_day: null, due_on: null, warn_on: null, days_left: null, stopped_on: "2026-11-20", days_used: 10, days_kept: 20, sum }] });
  expect(document.querySelector("time.due")).toBeNull();
  expect(screen.getByText("⏸ Tạm đình chỉ từ 20/11/2026")).toBeTruthy();
  expect(screen.getByText(sum.vi[0] ?? "")).toBeTruthy();
  expect(document.querySelector("details")?.open).toBe(true);
});
