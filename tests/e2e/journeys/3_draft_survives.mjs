import { testPassword } from "../../office.mjs";
import { must, mustSay, signIn } from "../browser.mjs";
import { complaint, registerThroughApi } from "../office_work.mjs";
import { OwnBrowser } from "../own_browser.mjs";

export const claim = "what was typed survives a reload and kill -9 of the browser; a denouncer's name is in no byte that it leaves";

// What is promised: typed half a second ago, it is on the disk.
const saved = 600;

const value = (page, name) => page.locator(`[name="${name}"]`).inputValue();

async function types(page, { name, summary }) {
  await page.locator('[name="senders.0.name"]').fill(name);
  await page.locator('[name="contents.0.summary"]').fill(summary);
  await page.getByText(/Đã lưu nháp/).waitFor();
  await page.waitForTimeout(saved);
}

async function finds(page, { name, summary }, when) {
  await page.locator('[name="senders.0.name"]').waitFor();
  must((await value(page, "senders.0.name")) === name, `${when} the sender is gone`);
  must((await value(page, "contents.0.summary")) === summary, `${when} the summary is gone`);
}

const denunciation = { name: "Đặng Thị Kín Tiếng", summary: "Tố cáo cán bộ địa chính nhận tiền của dân" };
const words = ["Kín Tiếng", "địa chính nhận tiền"];

const half_an_act = "Đã xác minh được một nửa, còn chờ bản đồ địa chính";

async function opensFirstAct(page, office, matter) {
  await page.goto(`${office.url}/matters/${matter}`);
  await page.locator(".offers button").first().click();
  return page.locator('form.act-form [name="summary"]');
}

async function crashedInTheOffice(own, office, matter) {
  const page = await own.page();
  await signIn(page, office, "clerk", testPassword);
  await page.goto(`${office.url}/petitions/new`);
  await page.locator('[name="contents.0.kind"][value="denunciation"]').check();
  await types(page, denunciation);
  await page.reload();
  await finds(page, denunciation, "after a reload");
  await (await opensFirstAct(page, office, matter)).fill(half_an_act);
  await page.waitForTimeout(saved);
  await own.crash();
}

async function openedAgain(own, office, matter) {
  const page = await own.page();
  await signIn(page, office, "clerk", testPassword);
  await page.goto(`${office.url}/petitions/new`);
  await finds(page, denunciation, "after kill -9");
  await mustSay(page, "Đã mở lại bản nháp chưa gửi");
  const box = await opensFirstAct(page, office, matter);
  await box.waitFor();
  must((await box.inputValue()) === half_an_act, "what was typed into an act is gone after kill -9");
  await page.keyboard.press("Escape");
  return page;
}

async function leftOnTheDisk(own) {
  const found = own.filesWith(words);
  must(found.length === 0, `the denouncer can be read in ${found.join(", ")}`);
}

async function office({ office, options, people, ward }) {
  const { matters } = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic));
  const own = new OwnBrowser(options.scratch);
  try {
    await crashedInTheOffice(own, office, matters[0].id);
    await leftOnTheDisk(own);
    const page = await openedAgain(own, office, matters[0].id);
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
    await page.waitForTimeout(saved);
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
