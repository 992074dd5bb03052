import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";

import type { Problem } from "../api/types";
import { ErrorSummary } from "./ErrorSummary";
import { FormErrors } from "./form_errors";
import { TextField } from "./TextField";
import { UiProvider } from "./UiProvider";

const problem: Problem = {
  type: "about:blank",
  title: "Có chỗ chưa đúng.",
  title_en: "Something is wrong.",
  status: 422,
  code: "input.invalid",
  errors: [{ field: "senders.0.name", code: "field.required", message: "Vui lòng nhập mục này.", message_en: "Please fill in." }],
};

function Form({ problem: shown }: { problem: Problem | null }) {
  return (
    <UiProvider>
      <ErrorSummary problem={shown} />
      <FormErrors errors={shown?.errors ?? []}>
        <details>
          <summary>…</summary>
          <TextField name="senders.0.name" label="Họ và tên" value="" onChange={() => undefined} />
        </details>
      </FormErrors>
    </UiProvider>
  );
}

test("takes the focus when something went wrong", () => {
  const { rerender } = render(<Form problem={null} />);
  expect(screen.queryByRole("alert")).toBeNull();
  rerender(<Form problem={problem} />);
  expect(document.activeElement).toBe(screen.getByRole("alert"));
});

test("names the field and leads to it, even inside a closed part", () => {
  render(<Form problem={problem} />);
  const link = screen.getByRole("link", { name: "Họ và tên: Vui lòng nhập mục này." });
  fireEvent.click(link);
  expect(document.activeElement).toBe(screen.getByLabelText(/Họ và tên/));
  expect(document.querySelector("details")?.open).toBe(true);
});

test("the field says the same, and is marked as wrong", () => {
  render(<Form problem={problem} />);
  const box = screen.getByLabelText(/Họ và tên/);
  expect(box.getAttribute("aria-invalid")).toBe("true");
  expect(document.getElementById(box.getAttribute("aria-describedby") ?? "")?.textContent).toContain("Vui lòng nhập");
});

test("a refusal is shown with its article, an incident with its number", () => {
  render(<Form problem={{ ...problem, errors: [], article: "LKN Đ.11.6", incident: "7F3A" }} />);
  expect(screen.getByRole("alert").textContent).toContain("Luật Khiếu nại Điều 11.6");
  expect(screen.getByRole("alert").textContent).toContain("7F3A");
});
