import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";

import { LanguageProvider } from "../text/language";
import { DeadlinePage } from "./DeadlinePage";

const answer = {
  question: "complaint.acceptance_due",
  answer: { due_on: "2026-12-02", limit_days: 7 },
  basis: "Luật 136/2025/QH15, Điều 2.15.b",
  rule: "complaint.accept_by",
  doubt: null,
  provisional: true,
  sum: { vi: ["Không tính 24/11 (ngày lễ)."], en: ["24/11 (holiday) is not counted."] },
};
let asked: unknown[] = [];

beforeEach(() => {
  asked = [];
  window.scrollTo = () => undefined;
  vi.stubGlobal("fetch", async (_address: string, options: RequestInit) => {
    asked.push(JSON.parse(String(options.body)));
    return Response.json(answer);
  });
  render(
    <LanguageProvider>
      <DeadlinePage today="2026-11-21" />
    </LanguageProvider>,
  );
});

const day = () => screen.getByLabelText<HTMLInputElement>("Ngày cơ quan nhận đơn");
const submit = () => fireEvent.click(screen.getByRole("button", { name: "Tính" }));

test("starts from today and shows the engine's own sum, day and doubt", async () => {
  expect(day().value).toBe("21/11/2026");
  submit();
  expect(await screen.findByText("Không tính 24/11 (ngày lễ).")).toBeTruthy();
  expect(screen.getByText(/02\/12\/2026/)).toBeTruthy();
  expect(screen.getByText(/chưa được công bố chính thức/)).toBeTruthy();
  expect(asked).toEqual([{ question: "complaint.acceptance_due", input: { received_on: "2026-11-21" } }]);
});

test("digits alone are a day, and leaving the field shows how they were read", () => {
  fireEvent.change(day(), { target: { value: "20112026" } });
  fireEvent.blur(day());
  expect(day().value).toBe("20/11/2026");
});

test("a day that does not exist is told at the field and not asked", () => {
  fireEvent.change(day(), { target: { value: "30/02/2026" } });
  submit();
  expect(day().getAttribute("aria-invalid")).toBe("true");
  expect(asked).toEqual([]);
});

test("an answer does not stay beside another question", async () => {
  submit();
  await screen.findByText(/02\/12\/2026/);
  fireEvent.click(screen.getByRole("radio", { name: /Tôi gửi tố cáo/ }));
  await waitFor(() => expect(screen.queryByText(/02\/12\/2026/)).toBeNull());
});
