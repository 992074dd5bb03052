import { testPassword } from "../../office.mjs";
import { browserOf, must, signIn } from "../browser.mjs";
import { registerThroughApi } from "../office_work.mjs";

export const claim = "a denouncer's name is nowhere on the screen until it is opened for a purpose";

const name = "Quách Thị Kín Đáo";
const hidden = [name, "Kín Đáo", "001170009999", "0987000111"];

function paper(unit_id, topic) {
  return {
    unit_id, channel: "post", received_on: "2026-07-06",
    senders: [{ kind: "person", name, id_kind: "cccd", id_number: "001170009999", phone: "0987000111" }],
    contents: [{ kind: "denunciation", topic, summary: "Tố cáo cán bộ địa chính nhận tiền của dân", respondent: "Ông Trần Văn Đất" }],
    full_text: `Tôi là ${name}, xin tố cáo.`,
  };
}

async function nowhere(page) {
  const html = await page.content();
  for (const word of hidden) must(!html.includes(word), `${page.url()} holds "${word}"`);
}

export async function journey({ browser, office, people, ward, faults }) {
  const { matters } = await registerThroughApi(people.clerk, (topic) => paper(ward, topic));
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await signIn(page, office, "head", testPassword);
  for (const path of ["/", "/matters?kind=denunciation", "/search?q=Kin+Dao", `/matters/${matters[0].id}`]) {
    await page.goto(`${office.url}${path}`);
    await page.locator("main h1").waitFor();
    await page.waitForLoadState("networkidle");
    await nowhere(page);
  }
  await page.locator("main").getByRole("button", { name: "Mở danh tính" }).click();
  await page.locator('[name="purpose"]').fill("Xác minh nhân thân người tố cáo");
  await page.locator('form [type="submit"]').click();
  await page.locator(".opened").waitFor();
  must((await page.locator(".opened").innerText()).includes(name), "the opened identity does not show the name");
  await page.getByRole("button", { name: "Ẩn ngay" }).click();
  await nowhere(page);
}
