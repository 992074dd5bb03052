import { testPassword } from "../../office.mjs";
import { browserOf, desk, must, mustSay, phone, signIn, tabTo, tooWide, typeInto } from "../browser.mjs";

export const claim = "a complaint goes from the counter, by keyboard alone, to its answer on the citizen's phone";

// The server's own words on the buttons.
const acts = { accept: /^Thụ lý/, assign: "Giao xử lý", decide: "Ban hành", deliver: "Gửi kết quả" };

// Everything the clerk does here is a key; the mouse is never touched.
async function registerByKeyboard(page) {
  await page.keyboard.press("n");
  await page.locator('[name="senders.0.name"]').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "contents.0.kind");
  await typeInto(page, "senders.0.name", "Nguyễn Văn Khiếu");
  await typeInto(page, "senders.0.id_number", "001061004719");
  await typeInto(page, "contents.0.respondent", "UBND phường");
  await typeInto(page, "contents.0.summary", "Khiếu nại phương án bồi thường thu hồi đất tại ngõ 5 Đội Cấn");
  await tabTo(page, '[name="contents.0.topic"]', { back: true });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+Enter");
}

async function clerkRegisters({ browser, office, faults }) {
  const context = await browserOf(browser, { viewport: desk, faults });
  const page = await context.newPage();
  await signIn(page, office, "clerk", testPassword);
  const started = Date.now();
  await registerByKeyboard(page);
  const code = page.locator(".receipt-code strong");
  await code.waitFor();
  must(Date.now() - started < 120_000, "registering took more than two minutes");
  await mustSay(page, "Nguyễn Thị Tiếp Dân");
  await page.locator(".receipt .clock time").first().waitFor();
  const sum = await page.locator(".receipt .clock details li").allInnerTexts();
  must(sum.length >= 2, `the receipt has no sum: ${sum.join(" / ")}`);
  must(/Điều|Luật/.test(await page.locator(".receipt .clock .article").first().innerText()), "the deadline names no article");
  const given = await code.innerText();
  await tabTo(page, '.button-row a[href^="/matters/"]');
  await page.keyboard.press("Enter");
  await page.waitForURL("**/matters/*");
  return { code: given, address: page.url() };
}

async function act(page, name, fill) {
  await page.locator("ul.offers button", { hasText: name }).click();
  const form = page.locator("form.act-form");
  await form.waitFor();
  if (fill) await fill(form);
  await form.locator('button[type="submit"]').click();
  await form.waitFor({ state: "detached" });
}

async function headAccepts({ browser, office, faults }, address) {
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await signIn(page, office, "head", testPassword);
  await page.goto(`${office.url}/matters`);
  await page.locator("table a, .matter-list a", { hasText: "/KN" }).first().waitFor();
  await page.goto(address);
  await act(page, acts.accept);
  await mustSay(page, "Thụ lý");
  await act(page, acts.assign, assignToHandler);
  return page;
}

async function assignToHandler(form) {
  const select = form.locator('[name="assignee_id"]');
  const option = select.locator("option", { hasText: "Phạm Văn Xử Lý" });
  await option.waitFor({ state: "attached" });
  await select.selectOption(await option.getAttribute("value"));
}

async function fillAnswer(form) {
  await form.locator('input[type="radio"]').first().check();
  await form.locator('[name="document_number"]').fill("33/QĐ-UBND");
  await form.locator('[name="text"]').fill("Công nhận khiếu nại đúng một phần; bổ sung bồi thường 12 m².");
  await form.locator('[name="evidence"]').fill("Biên bản xác minh hiện trạng và bản đồ địa chính.");
}

async function officeAnswers({ browser, office, faults }, address, headPage) {
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await signIn(page, office, "handler", testPassword);
  await page.goto(`${office.url}/matters?assigned=me`);
  await page.locator("main a", { hasText: "/KN" }).first().waitFor();
  await page.goto(address);
  await page.locator("#offers-title").waitFor();
  const answers = (await page.locator("ul.offers button", { hasText: acts.decide }).count()) > 0 ? page : headPage;
  await answers.goto(address);
  await act(answers, acts.decide, fillAnswer);
  await headPage.goto(address);
  await act(headPage, acts.deliver);
}

async function citizenFollows({ browser, office, faults }, code) {
  const context = await browserOf(browser, { viewport: phone, faults });
  const page = await context.newPage();
  await page.goto(`${office.url}/portal/theo-doi`);
  await page.locator('[name="code"]').fill(code);
  await page.locator('button[type="submit"]').click();
  await page.locator("article.matter").waitFor();
  await mustSay(page, ["bổ sung bồi thường 12 m²", "33/QĐ-UBND"]);
  must(!page.url().includes(code.replaceAll(" ", "")), "the code stands in the address");
  must((await tooWide(page)) <= 0, "the page is wider than a 360 px phone");
}

export async function journey(world) {
  const { code, address } = await clerkRegisters(world);
  const headPage = await headAccepts(world, address);
  await officeAnswers(world, address, headPage);
  await citizenFollows(world, code);
}
