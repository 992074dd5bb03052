import { join } from "node:path";
import { mkdirSync } from "node:fs";
import { testPassword } from "../../office.mjs";
import { browserOf, must, mustSay, phone, signIn, tooWide } from "../browser.mjs";
import { complaint, perform, registerThroughApi } from "../office_work.mjs";

export const claim = "a complaint is terminated on a ground of the law, and the citizen reads why";

async function shown(page, options, name) {
  if (!options.screenshots) return;
  mkdirSync(options.screenshots, { recursive: true });
  await page.screenshot({ path: join(options.screenshots, `15_${name}.png`), fullPage: true });
}

async function terminate(page, options) {
  await page.locator("ul.offers button", { hasText: /^Đình chỉ giải quyết/ }).click();
  const form = page.locator("form.act-form");
  await form.locator('input[type="radio"]').first().waitFor();
  must((await form.locator('input[type="radio"]').count()) === 4, "the form offers other grounds than those to terminate");
  await form.locator('input[type="radio"]').nth(3).check();
  await form.locator('[name="reason"]').fill("Tòa án nhân dân khu vực đã thụ lý vụ án hành chính");
  await form.locator('[name="document_number"]').fill("21/QĐ-UBND");
  await form.locator('[name="on"]').fill("20/07/2026");
  await form.locator('button[type="submit"]').click();
  await page.getByText("Còn nội dung phải giải quyết").first().waitFor();
  await shown(page, options, "refused");
  await form.locator('[name="nothing_remains"]').check();
  await shown(page, options, "form");
  await page.setViewportSize(phone);
  must((await tooWide(page)) <= 0, "the form is wider than a 360 px phone");
  await shown(page, options, "form_phone");
  await page.setViewportSize({ width: 1280, height: 900 });
  await form.locator('button[type="submit"]').click();
  await form.waitFor({ state: "detached" });
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
  await terminate(page, options);
  await mustSay(page, ["Đã đình chỉ giải quyết", "Hạn gửi quyết định đình chỉ", "23/07/2026"]);
  await shown(page, options, "office");
  await page.goto(`${office.url}/matters?stage=terminated`);
  await page.locator(".cell-due", { hasText: "23/07/2026" }).first().waitFor();
  await shown(page, options, "list");

  const hand = await browserOf(browser, { viewport: phone, faults });
  const portal = await hand.newPage();
  await portal.goto(`${office.url}/portal/theo-doi`);
  await portal.locator('[name="code"]').fill(code);
  await portal.locator('button[type="submit"]').click();
  await portal.locator("article.matter").waitFor();
  await mustSay(portal, ["Việc giải quyết đã được đình chỉ", "Tòa án nhân dân khu vực đã thụ lý vụ án hành chính", "Điều 11a.2.d"]);
  must((await tooWide(portal)) <= 0, "the page is wider than a 360 px phone");
  await shown(portal, options, "portal");
}
