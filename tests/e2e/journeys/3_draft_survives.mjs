import { testPassword } from "../../office.mjs";
import { browserOf, must, signIn } from "../browser.mjs";

export const claim = "what a clerk has typed survives a reload, and a citizen's draft too";

async function officeDraft({ browser, office, faults }) {
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await signIn(page, office, "clerk", testPassword);
  await page.goto(`${office.url}/petitions/new`);
  await page.locator('[name="senders.0.name"]').fill("Đặng Thị Dở Dang");
  await page.locator('[name="contents.0.summary"]').fill("Khiếu nại chưa viết xong");
  await page.getByText(/Đã lưu nháp/).waitFor();
  await page.reload();
  await page.locator('[name="senders.0.name"]').waitFor();
  must((await page.locator('[name="senders.0.name"]').inputValue()) === "Đặng Thị Dở Dang", "the sender is gone");
  must((await page.locator('[name="contents.0.summary"]').inputValue()) === "Khiếu nại chưa viết xong", "the summary is gone");
}

async function portalDraft({ browser, office, faults }) {
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await page.goto(`${office.url}/portal/gui-don`);
  await page.locator('[name="kind"][value="feedback"]').check();
  await page.goto(`${office.url}/portal/gui-don/3`);
  await page.locator('[name="summary"]').fill("Rác đầu ngõ nhiều ngày chưa dọn");
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes("Rác đầu ngõ"));
  await page.reload();
  await page.locator('[name="summary"]').waitFor();
  must((await page.locator('[name="summary"]').inputValue()) === "Rác đầu ngõ nhiều ngày chưa dọn", "the citizen's text is gone");
}

export async function journey(world) {
  await officeDraft(world);
  await portalDraft(world);
}
