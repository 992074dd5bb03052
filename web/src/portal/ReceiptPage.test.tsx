import { fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";

import type { Receipt } from "../api/types";
import { LanguageProvider } from "../text/language";
import { portal_vi } from "../text/portal.vi";
import { words_vi } from "../text/words.vi";
import { keepReceipt, keptReceipt } from "./kept_receipt";
import { ReceiptPage } from "./ReceiptPage";
import { receiptText } from "./receipt_text";

const receipt: Receipt = {
  number: "12/TC",
  code: "4821073356190247",
  unit: { id: "ubnd-00004", name: "Ủy ban nhân dân phường Ba Đình" },
  received_on: "2026-11-20",
  kind: "denunciation",
  signed: {
    number: "2026-7K3F-9QXA",
    unit: { id: "ubnd-00004", name: "Ủy ban nhân dân phường Ba Đình" },
    received_on: "2026-11-20",
    text: "TD1:UBND-00004:1:2026-7K3F-9QXA:20261120:1F0C:0",
  },
  clocks: [
    {
      name: "processing",
      state: "running",
      started_on: "2026-11-20",
      raw_last_day: null,
      due_on: "2026-12-02",
      warn_on: "2026-12-02",
      met_on: null,
      stopped_on: null,
      days_used: null,
      days_kept: null,
      days_left: 7,
      late: false,
      basis: "Luật Tố cáo, Điều 24.1",
      doubt: null,
      provisional: false,
      sum: { vi: ["Không tính 24/11 (ngày lễ)."], en: ["24/11 (holiday) is not counted."] },
    },
  ],
};

beforeEach(() => void (window.scrollTo = () => undefined));

function show() {
  render(
    <LanguageProvider>
      <ReceiptPage onFollow={() => undefined} />
    </LanguageProvider>,
  );
}

test("shows the code in groups of four and how the deadline was reckoned", () => {
  keepReceipt({ receipt, earlier: false });
  show();
  expect(screen.getByText("4821 0733 5619 0247")).toBeTruthy();
  expect(screen.getByText("Không tính 24/11 (ngày lễ).")).toBeTruthy();
});

test("the code stays in this tab only and can be erased", () => {
  keepReceipt({ receipt, earlier: false });
  expect(JSON.stringify({ ...localStorage })).not.toContain("4821");
  show();
  fireEvent.click(screen.getByRole("button", { name: /xóa khỏi máy này/ }));
  expect(keptReceipt()).toBeNull();
  expect(document.body.textContent).not.toContain("4821");
});

test("the text file of a denunciation's receipt tells neither kind nor book nor law", () => {
  const text = receiptText(receipt, portal_vi, words_vi, (sum) => sum.vi, "tiepdan.example/portal/theo-doi");
  expect(text).toContain("2026-7K3F-9QXA");
  expect(text).toContain("4821 0733 5619 0247");
  expect(text).not.toMatch(/TC|tố cáo/i);
});

test("the text file carries number, code, day and sum", () => {
  const text = receiptText({ ...receipt, kind: "complaint" }, portal_vi, words_vi, (sum) => sum.vi, "tiepdan.example/portal/theo-doi");
  for (const part of ["12/TC", "4821 0733 5619 0247", "02/12/2026", "Không tính 24/11 (ngày lễ).", "Luật Tố cáo, Điều 24.1"]) expect(text).toContain(part);
});
