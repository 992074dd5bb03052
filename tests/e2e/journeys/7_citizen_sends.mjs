import { browserOf, must, mustSay, phone, tooWide } from "../browser.mjs";

export const claim = "a citizen sends from a phone without an account, through a cut line, once; who denounces is kept nowhere on the device";

const forward = (page) => page.locator('button[type="submit"]').click();

async function choosesOffice(page, kind) {
  await page.locator(`[name="kind"][value="${kind}"]`).check();
  await forward(page);
  await page.locator('[name="unit_id"]').fill("phuong ba dinh");
  await page.locator(".hits button").first().click();
  await page.locator('[name="unit_id"][type="radio"]').first().check();
  await forward(page);
}

async function tells(page, { summary, name }) {
  await page.waitForFunction(() => document.querySelectorAll('[name="topic"] option').length > 1);
  await page.locator('[name="topic"]').selectOption({ index: 1 });
  await page.locator('[name="summary"]').fill(summary);
  await forward(page);
  await page.locator('[name="sender.name"]').fill(name);
  await page.locator('[name="sender.phone"]').fill("0909 000 777");
  await forward(page);
  await page.locator('input[type="file"]').first().waitFor({ state: "attached" });
  await forward(page);
  await page.locator(".part").first().waitFor();
}

async function receives(page) {
  const code = await page.locator(".paper .code").innerText();
  must(/^\d{4} \d{4} \d{4} \d{4}$/.test(code.trim()), `the code is not in groups of four: ${code}`);
  must(!page.url().includes(code.replaceAll(" ", "")), "the code stands in the address");
  must((await page.locator(".paper .clock li").count()) > 0, "the receipt does not say how the deadline was reckoned");
  must((await tooWide(page)) <= 0, "the receipt is wider than a 360 px phone");
  return code;
}

async function sendsThroughCutLine({ browser, office, faults }) {
  const seen = [];
  const page = await (await browserOf(browser, { viewport: phone, faults: seen })).newPage();
  await page.goto(`${office.url}/portal/gui-don`);
  await choosesOffice(page, "feedback");
  await tells(page, { summary: "Rác đầu ngõ nhiều ngày không được dọn", name: "Trần Thị Sạch" });
  const numbers = [];
  await page.route("**/api/v1/portal/petitions", async (route) => {
    const answer = await route.fetch();
    numbers.push((await answer.json()).number);
    // The first answer is lost on the way: the citizen cannot know that the office has the petition.
    await (numbers.length === 1 ? route.fulfill({ status: 504, body: "" }) : route.fulfill({ response: answer }));
  });
  await forward(page);
  await page.locator(".error-summary").waitFor();
  await mustSay(page, "Rác đầu ngõ nhiều ngày không được dọn");
  await page.locator('button[type="submit"]').dblclick();
  await receives(page);
  faults.push(...seen.filter((fault) => !fault.includes("status of 504")));
  must(new Set(numbers).size === 1, `one petition was received as ${numbers.join(", ")}`);
}

async function denounces({ browser, office, faults }) {
  const page = await (await browserOf(browser, { viewport: phone, faults })).newPage();
  const beyond = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  const in_tab = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await page.goto(`${office.url}/portal/gui-don`);
  await choosesOffice(page, "denunciation");
  await tells(page, { summary: "Cán bộ nhận tiền để làm ngơ xây nhà trái phép", name: "Kha Văn Giấu" });
  must((await in_tab()).includes("làm ngơ"), "the text is not kept through a reload");
  must(!((await beyond()) + (await in_tab())).includes("Giấu"), "the denouncer's name is kept outside the page");
  await forward(page);
  const code = await receives(page);
  must(!(await beyond()).includes(code.slice(0, 4)), "the code is kept beyond the tab");
  await page.goto(`${office.url}/portal/theo-doi`);
  await page.locator('[name="code"]').fill(code);
  await forward(page);
  await page.locator("article.matter").first().waitFor();
  must(!(await page.locator("body").innerText()).includes("Giấu"), "the page of the petition names the denouncer");
}

async function leavesQuickly({ browser, office, faults }) {
  const page = await (await browserOf(browser, { viewport: phone, faults })).newPage();
  await page.goto(`${office.url}/portal/gui-don`);
  await page.locator('[name="kind"][value="denunciation"]').check();
  await page.goto(`${office.url}/portal/gui-don/4`);
  await page.locator('[name="sender.name"]').fill("Kha Văn Giấu");
  await page.locator("button.leave").click();
  await page.waitForURL("about:blank");
  await page.goBack();
  await page.locator("h1").waitFor();
  const traces = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, [...document.querySelectorAll("input, textarea")].map(({ value }) => value)]));
  must(!traces.includes("Giấu"), "going back after the quick exit shows the denouncer's name");
}

export async function journey(world) {
  await sendsThroughCutLine(world);
  await denounces(world);
  await leavesQuickly(world);
}
