import { testPassword } from "../../office.mjs";
import { browserOf, must, signIn } from "../browser.mjs";

export const claim = "the office and the portal speak Vietnamese first and English when asked, and remember it";

async function switches(page, url, vietnamese, english) {
  await page.goto(url);
  await page.getByText(vietnamese).first().waitFor();
  must((await page.evaluate(() => document.documentElement.lang)) === "vi", `${url} does not start in Vietnamese`);
  await page.locator('.language-switch button[lang="en"]:visible').click();
  await page.getByText(english).first().waitFor();
  await page.reload();
  await page.getByText(english).first().waitFor();
  must((await page.evaluate(() => document.documentElement.lang)) === "en", `${url} forgets its language`);
  await page.locator('.language-switch button[lang="vi"]:visible').click();
}

export async function journey({ browser, office, faults }) {
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await switches(page, `${office.url}/portal/`, "Theo dõi đơn", /[Ff]ollow/);
  await signIn(page, office, "head", testPassword);
  await switches(page, `${office.url}/`, "Danh sách vụ việc", /[Mm]atters|[Ww]orklist/);
}
