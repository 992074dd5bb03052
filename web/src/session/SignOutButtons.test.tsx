import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import { UiProvider } from "../ui/UiProvider";
import { SignOutButtons } from "./SignOutButtons";

const busy = { type: "about:blank", title: "Máy chủ đang bận.", title_en: "Busy.", status: 503, code: "server.busy" };

test("when signing out everywhere did not happen, it is said, and the choices of the screen are still there", async () => {
  localStorage.setItem("tiepdan.text_size", "large");
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    localStorage.clear(); // as the server's order to the browser does
    return new Response(JSON.stringify(busy), { status: 503 });
  });
  render(
    <UiProvider>
      <SignOutButtons />
    </UiProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Đăng xuất khỏi mọi thiết bị" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Máy chủ đang bận.");
  expect(asked).toEqual(["/api/v1/sessions"]);
  expect(localStorage.getItem("tiepdan.text_size")).toBe("large");
});
