import { testPassword } from "../../office.mjs";
import { axe, browserOf, desk, phone, signIn, tooWide } from "../browser.mjs";
import { oneOfEach } from "../office_work.mjs";
import { administratorsPages, officePages, portalPages } from "../pages.mjs";

export const claim = "no page has a fault of accessibility or scrolls sideways: both languages, 1280 and 360 px, largest text, zoomed to 200 %";

const zoomed = { width: 640, height: 450 };

async function look(page, url, viewport, faults, label) {
  await page.setViewportSize(viewport);
  await page.goto(url);
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle");
  for (const finding of await axe(page)) faults.push(`${label}: ${finding}`);
  await fits(page, faults, label);
  await page.evaluate(() => { document.documentElement.dataset.textSize = "largest"; });
  await fits(page, faults, `${label}, largest text`);
  await page.evaluate(() => { document.documentElement.dataset.textSize = "usual"; });
  if (viewport.width < zoomed.width) return;
  await page.setViewportSize(zoomed);
  await fits(page, faults, `${label}, zoomed`);
}

async function fits(page, faults, label) {
  const over = await tooWide(page);
  if (over > 0) faults.push(`${label}: ${over} px wider than the screen`);
}

async function lookAtAll({ browser, office, faults }, work, viewport, language) {
  const open = async () => (await browserOf(browser, { viewport, language, bypassCSP: true, faults })).newPage();
  const lookAt = async (page, paths) => {
    for (const path of paths) await look(page, `${office.url}${path}`, viewport, faults, `${path} [${language}, ${viewport.width}]`);
  };
  const page = await open();
  await lookAt(page, ["/", ...portalPages()]);
  await signIn(page, office, "head", testPassword);
  await lookAt(page, officePages(work));
  const admin = await open();
  await signIn(admin, office, "ward_admin", testPassword);
  await lookAt(admin, administratorsPages(work));
}

export async function journey(world) {
  const work = await oneOfEach(world);
  for (const viewport of [desk, phone]) {
    await Promise.all(["vi", "en"].map((language) => lookAtAll(world, work, viewport, language)));
  }
}
