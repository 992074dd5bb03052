import { testPassword } from "../../office.mjs";
import { axe, browserOf, must, phone, signIn, tooWide } from "../browser.mjs";
import { complaint, registerThroughApi } from "../office_work.mjs";

export const claim = "a receipt is checked on a phone, a denunciation's says nothing, a data subject gets a copy with its clock";

const denunciation = (ward, topic) => ({ ...complaint(ward, topic, "Quản Thị Kín"), contents: [{ kind: "denunciation", topic, summary: "Phản ánh cán bộ thu tiền" }] });

async function checked(page, office, text) {
  await page.goto("about:blank");
  await page.goto(`${office.url}/verify#${text}`);
  await page.locator(".verdict h2").waitFor();
  return page.locator(".verdict").innerText();
}

export async function journey({ browser, office, people, ward, faults }) {
  const open = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic));
  const sealed = await registerThroughApi(people.clerk, (topic) => denunciation(ward, topic));
  const citizen = await (await browserOf(browser, { viewport: phone, faults, bypassCSP: true })).newPage();
  const genuine = await checked(citizen, office, open.receipt.text);
  must(genuine.includes(open.receipt.number) && genuine.includes("Ba Đình") && genuine.includes("06/07/2026"), `not genuine: ${genuine}`);
  must((await tooWide(citizen)) <= 0, "the check is wider than a phone");
  const found = await axe(citizen);
  must(found.length === 0, found.join("; "));
  const altered = await checked(citizen, office, open.receipt.text.replace("20260706", "20260705"));
  must(!altered.includes(open.receipt.number), `an altered receipt is shown: ${altered}`);

  const page = await (await browserOf(browser, { faults })).newPage();
  await signIn(page, office, "clerk", testPassword);
  await page.goto(`${office.url}/petitions/${sealed.petition.id}/receipt`);
  await page.locator('input[name="reason"]').fill("Người dân làm mất giấy");
  await page.keyboard.press("Enter");
  await page.locator("article.receipt .qr").waitFor();
  const sheet = await page.locator("article.receipt").innerText();
  must(!/tố cáo|\/TC|Kín/i.test(sheet), `the receipt of a denunciation tells: ${sheet}`);

  await page.goto(`${office.url}/data-requests`);
  await page.getByRole("button", { name: "Ghi nhận yêu cầu" }).click();
  await page.locator('input[name="name"]').fill("Quản Thị Kín");
  await page.locator('input[name="code"]').fill(sealed.code);
  await page.locator('input[name="identity_checked"]').check();
  await page.locator('form button[type="submit"]').click();
  await page.locator('textarea[name="purpose"]').fill("Cung cấp bản sao cho người yêu cầu");
  must(!(await page.locator("main").innerText()).includes("Quản Thị Kín"), "the request says who asks");
  await page.getByRole("button", { name: "Lập bản sao dữ liệu" }).click();
  await page.locator(".copy-sheet").waitFor();
  must((await page.locator(".copy-sheet").innerText()).includes("Quản Thị Kín"), "the copy is empty");
}
