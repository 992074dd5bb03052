import { readFileSync } from "node:fs";
import { testPassword } from "../../office.mjs";
import { unzipped } from "../../privacy/table_text.mjs";
import { browserOf, must, phone, signIn, tooWide } from "../browser.mjs";

export const claim = "a head keeps a filter under a name, opens it from the menu and takes the list out as a workbook";

const summaries = ["=1+1 Khiếu nại việc thu hồi đất tại ngõ 7 Đội Cấn", "Khiếu nại mức bồi thường cây trồng tại ngõ 9 Đội Cấn"];

async function receive({ people, ward }) {
  const { json } = await people.clerk.call("GET", "/session");
  for (const summary of summaries) {
    const answer = await people.clerk.call("POST", "/petitions", {
      headers: { "idempotency-key": crypto.randomUUID() },
      body: { unit_id: ward, channel: "counter", received_on: json.today, senders: [{ kind: "person", name: "Lại Thị Bảng Tính", address: "7 Đội Cấn" }],
        contents: [{ kind: "complaint", topic: "land_compensation", summary }] },
    });
    must(answer.status === 201, `cannot register: ${answer.text}`);
  }
}

async function keepFilter(page, name) {
  await page.locator(".list-tools button").first().click();
  const dialog = page.locator('[role="dialog"]');
  await dialog.locator('input[name="name"]').fill(name);
  await dialog.locator('button[type="submit"]').click();
  await page.locator(".side-saved a", { hasText: name }).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}

async function takeOut(page, format) {
  await page.locator(".export-button").first().click();
  const dialog = page.locator('[role="dialog"]');
  await dialog.locator(`input[type="radio"][value="${format}"]`).check();
  await dialog.locator('input[name="column-sender"]').waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), dialog.locator('button[type="submit"]').click()]);
  await dialog.locator(".done").waitFor();
  must(download.suggestedFilename() === `vu-viec.${format}`, download.suggestedFilename());
  const bytes = readFileSync(await download.path());
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  return bytes;
}

export async function journey(world) {
  await receive(world);
  const context = await browserOf(world.browser, { faults: world.faults });
  const page = await context.newPage();
  await signIn(page, world.office, "head", testPassword);
  await page.goto(`${world.office.url}/matters?kind=complaint&sort=received_on.desc`);
  await page.locator("table.matters").waitFor();
  await keepFilter(page, "Khiếu nại mới");
  await page.goto(`${world.office.url}/`);
  await page.locator(".side-saved a", { hasText: "Khiếu nại mới" }).click();
  await page.waitForURL(/\/matters\?.*kind=complaint/);
  await page.locator("table.matters").waitFor();
  const sheet = unzipped(await takeOut(page, "xlsx"))["xl/worksheets/sheet1.xml"].toString("utf8");
  for (const text of ["Số đơn", "Lại Thị Bảng Tính", ...summaries]) must(sheet.includes(text), `the workbook lacks "${text}"`);
  must(!sheet.includes("<f>"), "the workbook has a formula");
  const csv = (await takeOut(page, "csv")).toString("utf8");
  must(csv.includes("'=1+1 Khiếu nại"), "the CSV has a formula");
  await page.setViewportSize(phone);
  must((await tooWide(page)) <= 0, "the list is wider than a 360 px phone");
  await page.locator(".export-button").first().click();
  await page.locator('[role="dialog"] input[name="column-sender"]').waitFor();
  must((await tooWide(page)) <= 0, "the dialog is wider than a 360 px phone");
}
