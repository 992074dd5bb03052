import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { call } from "../api/client";
import type { Session } from "../api/types";
import { UiProvider } from "../ui/UiProvider";
import { SessionGate } from "./SessionGate";

const session: Session = {
  user: { id: "u1", name: "Nguyễn Thị Hoa", login: "hoa" },
  posts: [],
  csrf_token: "word",
  draft_key: "a1".repeat(32),
  expires_at: "2026-11-20T17:00:00+07:00",
  must_change_password: false,
  second_factor: false,
  must_add_second_factor: false,
  demonstration: true,
  today: "2026-11-20",
  may: [],
};
const wrong = { type: "about:blank", title: "Mật khẩu chưa đúng.", title_en: "Wrong.", status: 401, code: "session.wrong" };

let signed_in: boolean;

function serve(first: Session) {
  vi.stubGlobal("fetch", async (path: string, options: { method: string; body?: string }) => {
    if (path.endsWith("/health")) return new Response(JSON.stringify({ status: "ok", demonstration: true, today: "2026-11-20" }));
    if (options.method === "POST" && path.endsWith("/session")) {
      if (!options.body?.includes("đúng")) return new Response(JSON.stringify(wrong), { status: 401 });
      signed_in = true;
    }
    if (signed_in) return new Response(JSON.stringify(first));
    return new Response(JSON.stringify({ ...wrong, code: "session.none" }), { status: 401 });
  });
}

function Office() {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider>
        <SessionGate>
          <input aria-label="đang gõ" defaultValue="" />
        </SessionGate>
      </UiProvider>
    </QueryClientProvider>
  );
}

async function signIn(password: string) {
  fireEvent.change(await screen.findByLabelText("Tên đăng nhập"), { target: { value: "hoa" } });
  fireEvent.change(screen.getByLabelText("Mật khẩu"), { target: { value: password } });
  fireEvent.click(screen.getByRole("button", { name: "Đăng nhập" }));
}

test("nobody comes in without signing in, and a wrong password says so", async () => {
  signed_in = false;
  serve(session);
  render(<Office />);
  await signIn("sai");
  expect((await screen.findByRole("alert")).textContent).toContain("Mật khẩu chưa đúng.");
  expect(screen.queryByLabelText("đang gõ")).toBeNull();
  await signIn("đúng");
  expect(await screen.findByLabelText("đang gõ")).toBeTruthy();
});

test("when the session ends, what was typed is still there after signing in again", async () => {
  signed_in = true;
  serve(session);
  render(<Office />);
  const box = await screen.findByLabelText("đang gõ");
  fireEvent.change(box, { target: { value: "nửa trang đơn" } });
  signed_in = false;
  await call("/work");
  expect(await screen.findByText("Phiên làm việc đã hết")).toBeTruthy();
  await signIn("đúng");
  await waitFor(() => expect(screen.queryByText("Phiên làm việc đã hết")).toBeNull());
  expect((screen.getByLabelText("đang gõ") as HTMLInputElement).value).toBe("nửa trang đơn");
});

test("a one-time password must be changed before anything else", async () => {
  signed_in = true;
  serve({ ...session, must_change_password: true });
  render(<Office />);
  expect(await screen.findByText("Đổi mật khẩu trước khi làm việc")).toBeTruthy();
  expect(screen.queryByLabelText("đang gõ")).toBeNull();
});

test("a second step is asked for after the password, and nothing is typed twice", async () => {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (path: string, options: { method: string; body?: string }) => {
    if (options.method !== "POST" || !path.endsWith("/session")) return new Response(JSON.stringify({ ...wrong, code: "session.none" }), { status: 401 });
    const body = JSON.parse(options.body ?? "{}");
    sent.push(body);
    if (body.code === "246810") return new Response(JSON.stringify(session));
    return new Response(JSON.stringify({ ...wrong, code: body.code ? "session.wrong_code" : "session.code_needed" }), { status: 401 });
  });
  render(<Office />);
  await signIn("đúng");
  const box = await screen.findByLabelText("Mã xác thực");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(document.activeElement).toBe(box);
  fireEvent.change(box, { target: { value: "111111" } });
  fireEvent.click(screen.getByRole("button", { name: "Đăng nhập" }));
  expect(await screen.findByRole("alert")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Mã xác thực"), { target: { value: "246810" } });
  fireEvent.click(screen.getByRole("button", { name: "Đăng nhập" }));
  expect(await screen.findByLabelText("đang gõ")).toBeTruthy();
  expect(sent.at(-1)).toEqual({ login: "hoa", password: "đúng", code: "246810" });
});

test("a password and a code may be pasted", async () => {
  signed_in = false;
  serve(session);
  render(<Office />);
  const box = (await screen.findByLabelText("Mật khẩu")) as HTMLInputElement;
  box.focus();
  await userEvent.paste("dán từ trình quản lý mật khẩu");
  expect(box.value).toBe("dán từ trình quản lý mật khẩu");
});

test("a post that asks for a second step opens nothing before it is set up", async () => {
  signed_in = true;
  serve({ ...session, must_add_second_factor: true });
  render(<Office />);
  expect(await screen.findByText("Thiết lập xác thực hai bước")).toBeTruthy();
  expect(screen.queryByLabelText("đang gõ")).toBeNull();
});
