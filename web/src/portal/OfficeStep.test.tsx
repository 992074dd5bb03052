import "fake-indexeddb/auto";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";

import { LanguageProvider } from "../text/language";
import { eraseDraft } from "./draft";
import { OfficeStep } from "./send/OfficeStep";
import { useDraft } from "./useDraft";

const commune = { code: "26881", name: "Phường Gò Vấp", kind: "ward" };
const province = { code: "79", name: "Thành phố Hồ Chí Minh", kind: "city" };
const unit = (id: string, name: string, line: string) => ({ id, name, line, kind: "x", level: "commune", parent_id: null, territory_code: "26881", province_code: "79" });
const units = [
  unit("danguy-26881", "Đảng ủy phường Gò Vấp", "party"),
  unit("ubnd-26881", "Ủy ban nhân dân phường Gò Vấp", "state"),
  unit("mttq-26881", "Ủy ban Mặt trận Tổ quốc Việt Nam phường Gò Vấp", "front"),
];
let cut = false;

beforeEach(() => {
  void eraseDraft();
  cut = false;
  vi.stubGlobal("fetch", async (address: string) => {
    if (cut) throw new TypeError("cut");
    if (address.includes("/addresses")) return Response.json({ items: [{ commune, province, former: "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh" }] });
    return Response.json({ items: address.includes("territory=26881") ? units : [], next: null });
  });
  render(
    <LanguageProvider>
      <Step />
    </LanguageProvider>,
  );
});

function Step() {
  const { draft, change } = useDraft();
  return (
    <>
      <OfficeStep draft={draft} change={change} />
      <output>{draft.office?.id}</output>
    </>
  );
}

function type(words: string) {
  fireEvent.change(screen.getByRole("searchbox"), { target: { value: words } });
}

test("an old address leads to today's office, the state line first; the Front receives nothing", async () => {
  type("phuong 12 go vap");
  fireEvent.click(await screen.findByRole("button", { name: /Phường Gò Vấp/ }));
  await screen.findByRole("radio", { name: /Ủy ban nhân dân/ });
  const offered = screen.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).value);
  expect(offered).toEqual(["ubnd-26881", "danguy-26881"]);
  fireEvent.click(screen.getByRole("radio", { name: /Đảng ủy/ }));
  expect(document.querySelector("output")?.textContent).toBe("danguy-26881");
});

test("a cut line is said, and the search can be tried again without typing", async () => {
  cut = true;
  type("go vap");
  const retry = await screen.findByRole("button", { name: "Thử lại" });
  cut = false;
  fireEvent.click(retry);
  await waitFor(() => expect(screen.getByRole("button", { name: /Phường Gò Vấp/ })).toBeTruthy());
});
