import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";

import type { LawQuestion } from "../api/types";
import { LanguageProvider } from "../text/language";
import { AskPage } from "./AskPage";

const question: LawQuestion = {
  question: "complaint.resolution_due",
  asks: { vi: "Khiếu nại phải được giải quyết xong chậm nhất ngày nào?", en: "By when must the complaint be resolved?" },
  answered: true,
  given: [
    { name: "accepted_on", type: "date", vi: "ngày thụ lý", en: "accepted on", required: true },
    { name: "instance", type: "word", vi: "lần khiếu nại", en: "instance", required: false, default: "first", words: [{ word: "first", vi: "lần đầu", en: "first" }, { word: "second", vi: "lần hai", en: "second" }] },
    { name: "suspensions", type: "objects", vi: "các lần tạm đình chỉ", en: "suspensions", required: false, default: [], fields: [{ name: "suspended_on", type: "date", vi: "ngày tạm đình chỉ", en: "suspended on", required: true }] },
  ],
  answers: [{ name: "due_on", type: "date", vi: "hạn giải quyết", en: "resolve by", required: false }],
};
const answer = {
  question: question.question,
  answer: { due_on: "2026-12-21" },
  basis: "LKN Đ.28",
  rule: "complaint.resolve_by",
  doubt: { vi: "Điểm chưa rõ của luật", en: "A doubt of the law" },
  provisional: false,
  sum: { vi: ["Thời hạn: 30 ngày."], en: ["Limit: 30 days."] },
};
const refusal = { type: "about:blank", title: "Sai", title_en: "Wrong", status: 422, code: "input.invalid", errors: [{ field: "suspensions.0.suspended_on", code: "field.required", message: "Hãy điền ô này", message_en: "Fill this in" }] };
let asked: { input: Record<string, unknown> }[] = [];
let refused = false;

beforeEach(() => {
  asked = [];
  refused = false;
  window.scrollTo = () => undefined;
  vi.stubGlobal("fetch", async (_address: string, options: RequestInit) => {
    if (options.method !== "POST") return Response.json({ items: [question] });
    asked.push(JSON.parse(String(options.body)));
    return refused ? Response.json(refusal, { status: 422 }) : Response.json(answer);
  });
  render(
    <LanguageProvider>
      <AskPage today="2026-11-20" />
    </LanguageProvider>,
  );
});

const ask = () => fireEvent.click(screen.getByRole("button", { name: "Trả lời" }));

test("the form is made from the catalogue and asks what was typed", async () => {
  fireEvent.change(await screen.findByLabelText("Ngày thụ lý"), { target: { value: "20112026" } });
  ask();
  expect(await screen.findByText("Hạn giải quyết")).toBeTruthy();
  expect(screen.getByText("Thời hạn: 30 ngày.")).toBeTruthy();
  expect(screen.getByText(/Điểm chưa rõ của luật/)).toBeTruthy();
  expect(asked[0]!.input).toEqual({ accepted_on: "2026-11-20", instance: "first", suspensions: [] });
});

test("a refusal is told at its box, in the row it is about", async () => {
  fireEvent.click(await screen.findByRole("button", { name: "Thêm: Các lần tạm đình chỉ" }));
  refused = true;
  ask();
  const box = await screen.findByLabelText<HTMLInputElement>("Ngày tạm đình chỉ");
  await vi.waitFor(() => expect(box.getAttribute("aria-invalid")).toBe("true"));
  expect(asked[0]!.input["suspensions"]).toEqual([{}]);
});

test("an answer does not stay beside other words", async () => {
  await screen.findByLabelText("Ngày thụ lý");
  ask();
  await screen.findByText("Hạn giải quyết");
  fireEvent.change(screen.getByLabelText("Ngày thụ lý"), { target: { value: "21/11/2026" } });
  expect(screen.queryByText("Hạn giải quyết")).toBeNull();
});
