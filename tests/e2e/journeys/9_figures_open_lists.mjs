import { testPassword } from "../../office.mjs";
import { browserOf, must, signIn } from "../browser.mjs";
import { complaint, registerThroughApi } from "../office_work.mjs";

export const claim = "every figure of the overview opens the list of exactly the matters it counts";

async function figures(page, url) {
  await page.goto(`${url}/dashboard`);
  await page.locator(".counts a").first().waitFor();
  await page.locator("details summary", { hasText: "bảng" }).click();
  const links = page.locator(".counts a, .figures tbody td a");
  return Promise.all((await links.all()).map(async (link) => ({ to: await link.getAttribute("href"), says: Number.parseInt((await link.innerText()).replace(/[.,]/g, ""), 10) })));
}

async function rowsOf(page, address) {
  await page.goto(address);
  await page.locator(".list-head [role=status]", { hasText: /\d/ }).waitFor();
  return page.locator("table.matters tbody tr").count();
}

export async function journey({ browser, office, people, ward, faults }) {
  for (const name of ["Lê Thị Một", "Lê Thị Hai"]) await registerThroughApi(people.clerk, (topic) => complaint(ward, topic, name));
  const page = await (await browserOf(browser, { faults })).newPage();
  await signIn(page, office, "head", testPassword);
  const all = await figures(page, office.url);
  must(all.length >= 8 && all.some(({ says }) => says >= 2), `the overview has no figures to open: ${JSON.stringify(all)}`);
  const different = [...new Map(all.map((each) => [each.to, each])).values()];
  for (const { to, says } of different.filter(({ says }) => says > 0 && says <= 50)) {
    const rows = await rowsOf(page, `${office.url}${to}`);
    must(rows === says, `${to} holds ${rows} matters, the overview says ${says}`);
  }
}
