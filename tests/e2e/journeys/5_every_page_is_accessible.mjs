import { testPassword } from "../../office.mjs";
import { axe, browserOf, desk, phone, signIn, tooWide } from "../browser.mjs";
import { complaint, registerThroughApi } from "../office_work.mjs";

export const claim = "no page has a serious fault of accessibility or scrolls sideways, in both languages, at 1280 and 360 px";

export const officePages = ["/", "/petitions/new", "/matters", "/search?q=khieu+nai", "/dashboard", "/units", "/units/ubnd-00004", "/law", "/account", "/no-such-page"];
export const portalPages = ["/portal/", "/portal/gui-don", "/portal/gui-don/2", "/portal/gui-don/3", "/portal/gui-don/4", "/portal/gui-don/5",
  "/portal/gui-don/6", "/portal/theo-doi", "/portal/thoi-han", "/portal/noi-tiep-dan"];

async function look(page, url, faults, label) {
  await page.goto(url);
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("networkidle");
  for (const finding of await axe(page)) faults.push(`${label}: ${finding}`);
  const over = await tooWide(page);
  if (over > 0) faults.push(`${label}: ${over} px wider than the screen`);
}

async function lookAtAll(world, matter, viewport, language) {
  const { browser, office, faults } = world;
  const label = (path) => `${path} [${language}, ${viewport.width}]`;
  const context = await browserOf(browser, { viewport, language, bypassCSP: true, faults });
  const page = await context.newPage();
  await look(page, `${office.url}/`, faults, label("sign-in"));
  for (const path of portalPages) await look(page, `${office.url}${path}`, faults, label(path));
  await signIn(page, office, "head", testPassword);
  for (const path of [...officePages, `/matters/${matter}`]) await look(page, `${office.url}${path}`, faults, label(path));
  const admin = await (await browserOf(browser, { viewport, language, bypassCSP: true, faults })).newPage();
  await signIn(admin, office, "ward_admin", testPassword);
  await look(admin, `${office.url}/staff`, faults, label("/staff"));
}

export async function journey(world) {
  const { matters } = await registerThroughApi(world.people.clerk, (topic) => complaint(world.ward, topic));
  for (const viewport of [desk, phone]) {
    for (const language of ["vi", "en"]) await lookAtAll(world, matters[0].id, viewport, language);
  }
}
