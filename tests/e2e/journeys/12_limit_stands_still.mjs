import { join } from "node:path";
import { mkdirSync } from "node:fs";
import { testPassword } from "../../office.mjs";
import { browserOf, must, mustSay, phone, signIn, tooWide } from "../browser.mjs";
import { complaint, perform, registerThroughApi } from "../office_work.mjs";

export const claim = "a suspended complaint shows no day anywhere, and the new one when it goes on";

async function shown(page, options, name) {
  if (!options.screenshots) return;
  mkdirSync(options.screenshots, { recursive: true });
  await page.screenshot({ path: join(options.screenshots, `12_${name}.png`), fullPage: true });
}

async function act(page, name, fill) {
  await page.locator("ul.offers button", { hasText: name }).click();
  const form = page.locator("form.act-form");
  await form.waitFor();
  await fill(form);
  await form.locator('button[type="submit"]').click();
  await form.waitFor({ state: "detached" });
}

async function fillDay(form, day) {
  await form.locator('[name="on"]').fill(day);
}

async function suspendThroughTheForm(page, options) {
  await act(page, "Tạm đình chỉ giải quyết", async (form) => {
    await form.locator('input[type="radio"]').first().waitFor();
    must((await form.locator('input[type="radio"]').count()) === 2, "the form offers other grounds than those to suspend");
    await form.locator('input[type="radio"]').nth(1).check();
    await form.locator('[name="reason"]').fill("Chờ kết luận của Thanh tra thành phố");
    await form.locator('[name="document_number"]').fill("14/QĐ-UBND");
    await fillDay(form, "20/07/2026");
    await shown(page, options, "form");
  });
}

export async function journey({ browser, office, people, ward, faults, options }) {
  const { matters, code } = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic));
  const id = matters[0].id;
  await perform(people.head, id, "accept", { on: "2026-07-06" });
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await signIn(page, office, "head", testPassword);
  await page.goto(`${office.url}/matters/${id}`);
  await page.locator("#offers-title").waitFor();
  await suspendThroughTheForm(page, options);
  await mustSay(page, ["Tạm đình chỉ từ 20/07/2026", "đã dùng 14 ngày, còn 16 ngày"]);
  must((await page.locator(".clock", { hasText: "Hạn giải quyết" }).locator("h3 time").count()) === 0, "a suspended limit shows a day");
  await page.locator(".clock-events summary").first().click();
  await mustSay(page, "Luật Khiếu nại Điều 11a.1.b");
  await shown(page, options, "office_suspended");
  await page.goto(`${office.url}/matters?stage=accepted`);
  await page.locator(".cell-due", { hasText: "Tạm đình chỉ từ 20/07/2026" }).first().waitFor();
  await shown(page, options, "list");

  const hand = await browserOf(browser, { viewport: phone, faults });
  const portal = await hand.newPage();
  await portal.goto(`${office.url}/portal/theo-doi`);
  await portal.locator('[name="code"]').fill(code);
  await portal.locator('button[type="submit"]').click();
  await portal.locator("article.matter").waitFor();
  await mustSay(portal, ["Tạm đình chỉ từ 20/07/2026", "không tính vào thời hạn giải quyết"]);
  must(!(await portal.locator("main").innerText()).includes("Thanh tra thành phố"), "the citizen reads what the officer wrote");
  must((await tooWide(portal)) <= 0, "the page is wider than a 360 px phone");
  await shown(portal, options, "portal");

  await perform(people.head, id, "continue", { on: "2026-08-10", reason: "Đã có kết luận của Thanh tra", document_number: "15/QĐ-UBND" });
  await page.goto(`${office.url}/matters/${id}`);
  await page.locator("#offers-title").waitFor();
  await mustSay(page, "26/08/2026");
  await page.setViewportSize(phone);
  must((await tooWide(page)) <= 0, "the matter is wider than a 360 px phone");
  await page.locator(".clock-events summary").first().click();
  await shown(page, options, "office_phone");
}
