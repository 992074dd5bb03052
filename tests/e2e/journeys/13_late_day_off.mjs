import { testPassword } from "../../office.mjs";
import { browserOf, must, mustSay, phone, signIn, tooWide } from "../browser.mjs";
import { complaint, registerThroughApi } from "../office_work.mjs";

export const claim = "a day off that is announced late moves a limit after it was looked at, and the citizen reads why";

async function seenOnThePhone(browser, office, code, faults, words) {
  const hand = await browserOf(browser, { viewport: phone, faults });
  const portal = await hand.newPage();
  await portal.goto(`${office.url}/portal/theo-doi`);
  await portal.locator('[name="code"]').fill(code);
  await portal.locator('button[type="submit"]').click();
  await portal.locator("article.matter").waitFor();
  await portal.locator("article.matter details summary").first().click();
  for (const said of words) await portal.getByText(said).first().waitFor();
  must((await tooWide(portal)) <= 0, "the page is wider than a 360 px phone");
  await hand.close();
}

async function confirm(page) {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Xác nhận áp dụng" }).click();
  await dialog.waitFor({ state: "detached" });
}

export async function journey({ browser, office, people, ward, faults }) {
  const { petition, code } = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic, "Mạc Thị Dời Ngày"));
  await seenOnThePhone(browser, office, code, faults, ["15/07/2026"]);

  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await signIn(page, office, "admin", testPassword);
  await page.goto(`${office.url}/law/calendar`);
  await page.getByText("Nhập quyết định về lịch nghỉ").first().click();
  const form = page.getByRole("form", { name: "Nhập quyết định về lịch nghỉ" });
  await form.locator('[name="decision"]').fill("Thông báo 9/TB-BNV");
  await form.locator('[name="decided_on"]').fill("01/07/2026");
  await form.locator('[name="days.0.day"]').fill("12/07/2026");
  await form.locator('[name="days.0.vi"]').fill("nghỉ hoán đổi");
  await form.locator('[name="reason"]').fill("Thông báo đến muộn");
  await form.locator('button[type="submit"]').click();
  await page.getByText("Ngày này vốn đã như vậy").first().waitFor();  // a Sunday; what was typed stays
  must((await form.locator('[name="decision"]').inputValue()) === "Thông báo 9/TB-BNV", "what was typed is gone");
  await form.locator('[name="days.0.day"]').fill("13/07/2026");
  await form.locator('button[type="submit"]').click();
  await page.getByRole("dialog").getByText(petition.number).first().waitFor();
  await mustSay(page, ["15/07/2026", "16/07/2026"], "[role=dialog]");
  await confirm(page);
  await page.getByText("Đã áp dụng").waitFor();
  await page.locator("li", { hasText: "Thông báo 9/TB-BNV" }).getByRole("button", { name: "Bãi bỏ" }).waitFor();
  await seenOnThePhone(browser, office, code, faults, ["16/07/2026", "Hạn dời từ 15/07/2026 sang 16/07/2026: Thông báo 9/TB-BNV"]);

  await page.getByRole("button", { name: "Bãi bỏ" }).click();
  await page.getByRole("dialog").locator('[name="reason"]').fill("Thông báo được thu hồi");
  await page.getByRole("dialog").locator('button[type="submit"]').click();
  await page.getByRole("dialog").getByText("Các thời hạn sẽ bị dời").waitFor();
  await confirm(page);
  await page.getByText("đã bãi bỏ", { exact: true }).waitFor();
  await seenOnThePhone(browser, office, code, faults, ["15/07/2026"]);
}
