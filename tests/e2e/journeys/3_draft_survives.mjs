import { testPassword } from "../../office.mjs";
import { browserOf, must, mustSay, signIn } from "../browser.mjs";
import { OwnBrowser } from "../own_browser.mjs";

export const claim = "what was typed survives a reload and kill -9 of the browser; a denouncer's name is in no byte that it leaves";

const value = (page, name) => page.locator(`[name="${name}"]`).inputValue();

async function types(page, { name, summary }) {
  await page.locator('[name="senders.0.name"]').fill(name);
  await page.locator('[name="contents.0.summary"]').fill(summary);
  await page.getByText(/Đã lưu nháp/).waitFor();
}

async function finds(page, { name, summary }, when) {
  await page.locator('[name="senders.0.name"]').waitFor();
  must((await value(page, "senders.0.name")) === name, `${when} the sender is gone`);
  must((await value(page, "contents.0.summary")) === summary, `${when} the summary is gone`);
}

const denunciation = { name: "Đặng Thị Kín Tiếng", summary: "Tố cáo cán bộ địa chính nhận tiền của dân" };
const words = ["Kín Tiếng", "địa chính nhận tiền"];

async function crashedInTheOffice(own, office) {
  const page = await own.page();
  await signIn(page, office, "clerk", testPassword);
  await page.goto(`${office.url}/petitions/new`);
  await page.locator('[name="contents.0.kind"][value="denunciation"]').check();
  await types(page, denunciation);
  await page.reload();
  await finds(page, denunciation, "after a reload");
  await own.crash();
}

async function openedAgain(own, office) {
  const page = await own.page();
  await signIn(page, office, "clerk", testPassword);
  await page.goto(`${office.url}/petitions/new`);
  await finds(page, denunciation, "after kill -9");
  await mustSay(page, "Đã mở lại bản nháp chưa gửi");
  return page;
}

async function leftOnTheDisk(own) {
  const found = own.filesWith(words);
  must(found.length === 0, `the denouncer can be read in ${found.join(", ")}`);
}

async function office({ office, options }) {
  const own = new OwnBrowser(options.scratch);
  try {
    await crashedInTheOffice(own, office);
    await leftOnTheDisk(own);
    const page = await openedAgain(own, office);
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.locator('input[name="login"]').waitFor();
    await signIn(page, office, "clerk", testPassword);
    await page.goto(`${office.url}/petitions/new`);
    await page.locator('[name="senders.0.name"]').waitFor();
    must((await value(page, "senders.0.name")) === "", "the draft is still there after sign-out");
    await own.crash();
    await leftOnTheDisk(own);
  } finally {
    await own.end();
  }
}

// What the citizen's page says it keeps on the device: found again after kill -9, and found by the same reading
// of the disk that found nothing of the denunciation.
async function crashedInThePortal({ office: { url }, options }) {
  const own = new OwnBrowser(options.scratch);
  try {
    const page = await own.page();
    await page.goto(`${url}/portal/gui-don`);
    await page.locator('[name="kind"][value="feedback"]').check();
    await page.goto(`${url}/portal/gui-don/3`);
    await page.locator('[name="summary"]').fill("Rác đầu ngõ nhiều ngày chưa dọn");
    await page.waitForTimeout(300);
    await own.crash();
    must(own.filesWith(["Rác đầu ngõ"]).length > 0, "the disk was not read, or the citizen's text is not on it");
    const again = await own.page();
    await again.goto(`${url}/portal/gui-don/3`);
    await again.locator('[name="summary"]').waitFor();
    must((await value(again, "summary")) === "Rác đầu ngõ nhiều ngày chưa dọn", "the citizen's text is gone");
  } finally {
    await own.end();
  }
}

export async function journey(world) {
  await office(world);
  await crashedInThePortal(world);
}
