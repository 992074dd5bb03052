import { join } from "node:path";
import { testPassword, addColleague } from "../../office.mjs";
import { totp } from "../../totp.mjs";
import { axe, browserOf, desk, must, mustSay, phone, tooWide } from "../browser.mjs";

export const claim = "a head of office sets up a second step when his administrator asks for it, and signs in with it";

const words = {
  vi: { add: "Thiết lập", confirm: "Xác nhận", kept: "Đã cất giữ", on: "Đang bật. Còn 10 mã dự phòng", save: "Lưu yêu cầu", head: "Người đứng đầu", close: "Khóa tài khoản" },
  en: { add: "Set up", confirm: "Confirm", kept: "I have kept them", on: "On. 10 recovery codes", save: "Save", head: "Head", close: "Close the account" },
};

// The picture for a reviewer, and what a picture must never be: wider than the screen, or unreadable to a machine.
async function shown(page, world, name) {
  must((await tooWide(page)) <= 0, `${name} is wider than the screen`);
  for (const finding of await axe(page)) world.faults.push(`${name}: ${finding}`);
  if (world.options.screenshots) await page.screenshot({ path: join(world.options.screenshots, `${name}.png`), fullPage: true });
}

async function enter(page, office, login) {
  await page.goto(office.url);
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(testPassword);
  await page.locator('form [type="submit"]').click();
}

async function require(world, page, unit, language, name) {
  const w = words[language];
  await enter(page, world.office, "admin");
  await page.locator("nav#nav").waitFor({ state: "attached" });
  await page.goto(`${world.office.url}/staff?unit_id=${unit}`);
  await page.locator("details.card > summary").click();
  await page.getByLabel(w.head, { exact: true }).check();
  await page.getByRole("button", { name: w.save, exact: true }).click();
  await page.locator(".done").waitFor();
  must(await page.getByRole("button", { name: w.close }).first().isVisible(), "an account cannot be closed");
  await shown(page, world, `${name}-staff`);
}

async function setUp(world, page, login, language, name) {
  const w = words[language];
  await enter(page, world.office, login);
  await page.getByRole("button", { name: w.add, exact: true }).click();
  await page.locator('input[name="password"]').fill(testPassword);
  await page.getByRole("button", { name: w.add, exact: true }).click();
  await page.locator(".secret-picture img").waitFor();
  must(await page.locator(".secret-picture img").evaluate((image) => image.complete && image.naturalWidth > 0), "the QR code is not drawn");
  await shown(page, world, `${name}-secret`);
  const secret = (await page.locator("code.secret").innerText()).replace(/\s/g, "");
  await page.locator('input[name="code"]').fill(totp(secret));
  await page.getByRole("button", { name: w.confirm, exact: true }).click();
  await page.locator(".recovery-codes").waitFor();
  await shown(page, world, `${name}-codes`);
  await page.getByRole("button", { name: w.kept, exact: true }).click();
  await page.locator("nav#nav").waitFor({ state: "attached" });
  return secret;
}

async function signInAgain(world, page, login, secret, language, name) {
  await enter(page, world.office, login);
  await page.locator('input[name="code"]').waitFor();
  await shown(page, world, `${name}-code`);
  await page.keyboard.type(totp(secret, 1));
  await page.keyboard.press("Enter");
  await page.locator("nav#nav").waitFor({ state: "attached" });
  await page.goto(`${world.office.url}/account`);
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
  await mustSay(page, words[language].on);
  await shown(page, world, `${name}-account`);
}

export async function journey(world) {
  const units = { vi: "ubnd-00008", en: "ubnd-00025" };
  for (const [viewport, language] of [[desk, "vi"], [phone, "en"]]) {
    const login = `second.${language}`;
    const name = `second-${viewport.width}-${language}`;
    await addColleague(world.people.admin, { login, name: "Lý Văn Ngọc Hà", unit: units[language], role: "head", title: "Chủ tịch UBND phường" });
    const page = () => browserOf(world.browser, { viewport, language, bypassCSP: true, faults: world.faults }).then((context) => context.newPage());
    await require(world, await page(), units[language], language, name);
    const secret = await setUp(world, await page(), login, language, name);
    await signInAgain(world, await page(), login, secret, language, name);
  }
}
