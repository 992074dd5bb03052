import { browserOf, must, phone, signIn, tooWide } from "../browser.mjs";
import { testPassword } from "../../office.mjs";

export const claim = "a head's days become a calendar that is looked at, published, and found on a phone";

const nextMonth = (today) => {
  const [year, month] = today.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
};
const shown = (day) => day.split("-").reverse().join("/");

async function setRule(page, office) {
  await page.goto(`${office.url}/receptions/rules`);
  await page.getByText("Thêm quy định").first().click();
  const form = page.getByRole("form", { name: "Thêm quy định" });
  await form.locator('[name="pattern.days"]').fill("ngày năm");
  await form.locator('[name="place"]').fill("Phòng tiếp công dân, 25 Liễu Giai");
  await form.locator('[name="basis"]').fill("Thông báo 12/TB-UBND");
  await form.locator('button[type="submit"]').click();
  await page.getByText("Vui lòng nhập mục này").first().waitFor();  // no number in it; what was typed stays
  must((await form.locator('[name="basis"]').inputValue()) === "Thông báo 12/TB-UBND", "what was typed is gone");
  await form.locator('[name="pattern.days"]').fill("5, 20");
  await form.locator('button[type="submit"]').click();
  await page.getByText("ngày 05 và 20 hằng tháng").waitFor();
}

// Beside the head's days: a line that meets another is refused at its field, and nothing typed is lost.
async function setRegularHours(page) {
  await page.getByText("Ghi giờ tiếp thường xuyên").first().click();
  const form = page.getByRole("form", { name: "Tiếp công dân thường xuyên" });
  await form.locator('[name="place"]').fill("Bộ phận một cửa, 25 Liễu Giai");
  await form.locator('[name="phone"]').fill("024 3823 4567");
  await form.locator('[name="basis"]').fill("Nội quy tiếp công dân số 3");
  await form.locator('[name="hours.1.starts_at"]').fill("11:00");
  await form.locator('button[type="submit"]').click();
  await form.getByText("trùng với giờ đã ghi").first().waitFor();
  await form.locator('[name="hours.1.starts_at"]').fill("13:30");
  await form.locator('button[type="submit"]').click();
  await page.getByText("T2–T6 08:00–11:30, 13:30–17:00").first().waitFor();
}

// The first page says when the head receives next, and opens the session.
async function saidOnTheFirstPage(page, office, day) {
  await page.goto(office.url);
  const card = page.getByRole("region", { name: "Người đứng đầu tiếp dân" });
  await card.getByText(shown(day)).waitFor();
  await card.getByRole("link", { name: "Mở buổi tiếp" }).click();
  await page.waitForURL(/receptions\/queue\?session_id=/);
}

async function generate(page, office, month) {
  await page.goto(`${office.url}/receptions?month=${month}`);
  await page.getByText("Lập lịch từ quy định").first().click();
  await page.getByRole("form", { name: "Lập lịch từ quy định" }).locator('button[type="submit"]').click();
  await page.getByText("Đã lập").first().waitFor();
  await page.waitForFunction(() => document.activeElement?.closest(".done") !== null);  // it takes the focus once it is there
  await page.locator("button.reception").first().waitFor();
}

// With the keyboard alone: the law's answer stands there before anything is moved.
async function carry(page) {
  await page.locator("button.reception").first().focus();
  for (const key of ["m", "ArrowRight", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Theo quy định, với ngày này").waitFor();
  await dialog.getByText("Đ.24.4").first().waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}

async function publish(page) {
  await page.getByRole("button", { name: "Công bố lịch" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").waitFor();
  await dialog.getByRole("button", { name: "Công bố đúng như bản này" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.locator("button.reception.published").first().waitFor();
}

async function foundOnThePhone(browser, office, day, faults) {
  const hand = await browserOf(browser, { viewport: phone, faults });
  const portal = await hand.newPage();
  await portal.goto(`${office.url}/portal/lich-tiep`);
  await portal.locator('[name="where"]').fill("phường ba đình");
  await portal.locator(".hits button").first().click();
  await portal.getByText(shown(day)).first().waitFor();
  await portal.getByText("Phòng tiếp công dân, 25 Liễu Giai").first().waitFor();
  must((await tooWide(portal)) <= 0, "the page is wider than a 360 px phone");
  await portal.getByText("Bộ phận một cửa, 25 Liễu Giai").first().waitFor();
  const feed = await portal.getByRole("link", { name: /Thêm vào lịch điện thoại/ }).last().getAttribute("href");
  must(/\/api\/v1\/portal\/receptions\/\S+\/feed$/.test(feed), `no feed at ${feed}`);
  await hand.close();
}

export async function journey({ browser, office, people, ward, faults }) {
  const health = await people.clerk.call("GET", "/health");
  const month = nextMonth(health.json.today);
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await signIn(page, office, "clerk", testPassword);
  await setRule(page, office);
  await setRegularHours(page);
  await generate(page, office, month);
  await carry(page);
  await publish(page);
  const calendar = await people.clerk.call("GET", `/receptions/calendar?unit_id=${ward}&from=${month}-01&to=${month}-28`);
  await foundOnThePhone(browser, office, calendar.json.sessions[0].day, faults);
  await saidOnTheFirstPage(page, office, calendar.json.sessions[0].day);
  await page.goto(`${office.url}/receptions/publications`);
  await page.getByText("SHA-256").first().waitFor();
}
