import { testPassword } from "../../office.mjs";
import { browserOf, must, mustSay, phone, signIn, tooWide } from "../browser.mjs";

export const claim = "an office chooses its local regulation, and a citizen asks any question of the law on the phone";

async function choose(page, profile, from) {
  const form = page.getByRole("form", { name: "Chọn quy định riêng cho cơ quan" });
  await form.locator('[name="profile"]').selectOption(profile);
  await form.locator('[name="from"]').fill(from);
  await form.locator('[name="reason"]').fill("Theo quyết định của Chủ tịch");
  await form.locator('button[type="submit"]').click();
}

async function follows(page, office) {
  await page.goto(`${office.url}/law/profiles`);
  await page.getByText("Chọn quy định riêng cho cơ quan").first().click();
  await choose(page, "can_tho_2025", "10/09/2025");
  await page.getByText("Quy định này chưa hoặc không còn hiệu lực vào ngày đó").first().waitFor();
  await choose(page, "can_tho_2025", "01/07/2026");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Xác nhận áp dụng" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("cơ quan áp dụng từ 01/07/2026").waitFor();
  await mustSay(page, ["ngày 15 hằng tháng", "được ủy quyền"], "main");
  await page.goto(`${office.url}/law/calendar`);
  await page.getByText("Áp dụng từ 01/07/2026:").waitFor();
}

async function asksOnThePhone(hand, office) {
  const page = await hand.newPage();
  await page.goto(`${office.url}/portal/thoi-han`);
  await page.getByRole("link", { name: "Câu hỏi khác về thời hạn và thủ tục" }).click();
  await page.locator('[name="question"]').selectOption("complaint.resolution_due");
  await page.getByLabel("Ngày thụ lý").fill("01072026");
  await page.getByRole("button", { name: "Thêm: Các lần tạm đình chỉ" }).click();
  await page.getByRole("button", { name: "Trả lời" }).click();
  const day = page.locator('[name="suspensions.0.suspended_on"]');
  await page.locator('[name="suspensions.0.suspended_on"][aria-invalid="true"]').waitFor();
  await day.fill("06/07/2026");
  await page.locator('[name="suspensions.0.continued_on"]').fill("16/07/2026");
  await page.getByRole("button", { name: "Trả lời" }).click();
  await page.getByText("Không tính 10 ngày tạm đình chỉ").waitFor();
  await mustSay(page, ["10/08/2026", "Không tính 10 ngày tạm đình chỉ"], "main");
  must((await tooWide(page)) <= 0, "the page is wider than a 360 px phone");
  await page.locator('[name="group"]').selectOption("reception");
  await page.getByText("Không tính 10 ngày tạm đình chỉ").waitFor({ state: "detached" });
}

export async function journey({ browser, office, faults }) {
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await signIn(page, office, "admin", testPassword);
  await follows(page, office);
  await asksOnThePhone(await browserOf(browser, { viewport: phone, faults }), office);
}
