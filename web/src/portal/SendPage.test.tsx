import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";

import { LanguageProvider } from "../text/language";
import { eraseDraft, keepDraft, keptDraft, kEmptyDraft } from "./draft";
import { keptReceipt } from "./kept_receipt";
import { SendPage } from "./SendPage";

const whole = {
  ...kEmptyDraft,
  kind: "complaint" as const,
  office: { id: "ubnd-00004", name: "Ủy ban nhân dân phường Ba Đình" },
  topic: "land",
  summary: "Tính thiếu 12 m² đất vườn",
  sender: { ...kEmptyDraft.sender, name: "Nguyễn Thị Lành" },
};
const receipt = { number: "KN-1", code: "4821073356190247", unit: whole.office, received_on: "2026-11-20", kind: "complaint", clocks: [] };

let sent: { key: string | null; body: unknown }[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

beforeEach(() => {
  void eraseDraft();
  sent = [];
  answers = [];
  window.scrollTo = () => undefined;
  vi.stubGlobal("fetch", async (address: string, options: RequestInit) => {
    if (!address.endsWith("/portal/petitions")) return Response.json({ items: [] });
    sent.push({ key: new Headers(options.headers).get("Idempotency-Key"), body: JSON.parse(String(options.body)) });
    return (answers.shift() ?? (() => Response.json(receipt, { status: 201 })))();
  });
});

function open(step: number) {
  render(
    <LanguageProvider>
      <SendPage step={step} />
    </LanguageProvider>,
  );
}

test("a step that lacks something says so at the field and in a focused summary", () => {
  open(1);
  fireEvent.click(screen.getByRole("button", { name: "Tiếp tục" }));
  expect(document.activeElement).toBe(screen.getByRole("alert"));
  expect(screen.getByRole("group", { name: "Ông/bà gửi đơn loại nào?" }).textContent).toContain("Hãy chọn loại đơn.");
});

test("a double tap sends one petition", async () => {
  void keepDraft(whole);
  open(6);
  const button = screen.getByRole("button", { name: "Gửi đơn" });
  fireEvent.click(button);
  fireEvent.click(button);
  await waitFor(() => expect(keptReceipt()?.receipt.number).toBe("KN-1"));
  expect(sent).toHaveLength(1);
});

test("after a cut line the text stays and the second sending carries the same key", async () => {
  void keepDraft(whole);
  answers = [() => Promise.reject(new TypeError("cut"))];
  open(6);
  fireEvent.click(screen.getByRole("button", { name: "Gửi đơn" }));
  await screen.findByRole("alert");
  expect(keptDraft().summary).toBe(whole.summary);
  fireEvent.click(screen.getByRole("button", { name: "Gửi đơn" }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]!.key).toMatch(/.{8,}/);
  expect(sent[1]!.key).toBe(sent[0]!.key);
});

test("when a changed text meets its own earlier sending, the receipt of that is shown and the change is kept", async () => {
  void keepDraft(whole);
  const taken = { type: "about:blank", title: "Khóa đã dùng", title_en: "Key used", status: 409, code: "petition.key_used_otherwise" };
  answers = [() => Promise.reject(new TypeError("cut")), () => Response.json(taken, { status: 409 })];
  open(6);
  fireEvent.click(screen.getByRole("button", { name: "Gửi đơn" }));
  await screen.findByRole("alert");
  cleanup();
  void keepDraft({ ...keptDraft(), summary: "Tính thiếu 15 m² đất vườn" });
  open(6);
  fireEvent.click(screen.getByRole("button", { name: "Gửi đơn" }));
  await waitFor(() => expect(keptReceipt()?.earlier).toBe(true));
  expect(sent[2]).toEqual(sent[0]);
  await waitFor(() => expect(keptDraft().key).toBe(""));
  expect(keptDraft().summary).toBe("Tính thiếu 15 m² đất vườn");
});

test("an error of the server at a field leads to the step of that field", async () => {
  void keepDraft(whole);
  const error = { field: "sender.phone", code: "phone.bad", message: "Số điện thoại không đúng.", message_en: "Bad phone." };
  answers = [() => Response.json({ type: "about:blank", title: "Sai", title_en: "Bad", status: 422, code: "invalid", errors: [error] }, { status: 422 })];
  open(6);
  fireEvent.click(screen.getByRole("button", { name: "Gửi đơn" }));
  await waitFor(() => expect(location.pathname).toBe("/portal/gui-don/4"));
  expect(keptDraft().sender.name).toBe("Nguyễn Thị Lành");
});

test("the draft is gone once the receipt has come", async () => {
  void keepDraft(whole);
  open(6);
  fireEvent.click(screen.getByRole("button", { name: "Gửi đơn" }));
  await waitFor(() => expect(keptReceipt()).not.toBeNull());
  await waitFor(() => expect(keptDraft()).toEqual(kEmptyDraft));
});
