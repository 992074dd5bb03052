import { browserOf, desk, must, phone, signIn, tooWide } from "../browser.mjs";
import { testPassword } from "../../office.mjs";
import { complaint, registerThroughApi } from "../office_work.mjs";
import { ward } from "../people_at_work.mjs";

export const claim = "a crowded complaint is put before the head by itself, a clerk adds what he knows, the head receives on a day, and it stays on the record";

const group = (topic) => ({ ...complaint(ward, topic, "Đàm Thị Đông Đúc"), people_count: 12, appointment_document: true });

// Received in July, so it is overdue; twelve people sign it: nobody has to ask.
async function proposedByItself(clerk) {
  const { matters } = await registerThroughApi(clerk, group);
  for (let tries = 0; tries < 40; tries += 1) {
    const { json } = await clerk.call("GET", `/matters/${matters[0].id}/sudden`);
    if (json.proposal !== null) return matters[0].id;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error("nothing was proposed in ten seconds");
}

async function mark(page, office, matter) {
  await page.goto(`${office.url}/matters/${matter}`);
  await page.getByText("Người đứng đầu cân nhắc").waitFor();
  await page.getByRole("button", { name: "Ghi nhận yếu tố" }).click();
  await page.locator('select[name="fact"]').selectOption("serious_consequence_risk");
  await page.locator('textarea[name="ground"]').fill("ngắn");
  await page.getByRole("form", { name: "Ghi nhận yếu tố" }).locator('button[type="submit"]').click();
  await page.locator('textarea[name="ground"][aria-invalid="true"]').waitFor();  // a ground is a sentence
  await page.locator('textarea[name="ground"]').fill("Công an phường báo các hộ định kéo lên trụ sở ngày mai");
  await page.getByRole("form", { name: "Ghi nhận yếu tố" }).locator('button[type="submit"]').click();
  await page.getByText("Luật buộc tiếp đột xuất").first().waitFor();
}

const inDays = (today, days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/");

async function answered(page, office, today) {
  await page.goto(office.url);
  await page.getByText("đề xuất tiếp đột xuất chờ người đứng đầu trả lời").click();
  await page.getByText("Căn cứ 18.3.b").waitFor();
  await page.getByRole("button", { name: "Tiếp vào ngày" }).first().click();
  await page.locator('[name="day"]').fill(inDays(today, 2));
  await page.locator('[name="place"]').fill("Phòng tiếp công dân");
  await page.getByRole("form", { name: "Tiếp vào ngày" }).locator('button[type="submit"]').click();
  await page.getByText("Không có đề xuất nào chờ trả lời").waitFor();
  await page.getByText("Đã trả lời", { exact: true }).click();
  await page.getByText("Tiếp đột xuất ngày").waitFor();
  must((await tooWide(page)) <= 0, "the board is wider than the screen");
}

export async function journey({ browser, office, people, faults, options }) {
  const today = (await people.head.call("GET", "/health")).json.today;
  const matter = await proposedByItself(people.clerk);
  const at = async (login, viewport) => {
    const page = await (await browserOf(browser, { viewport, faults })).newPage();
    await signIn(page, office, login, testPassword);
    return page;
  };
  const shot = async (page, name) => options.screenshots && page.screenshot({ path: `${options.screenshots}/18-${name}.png`, fullPage: true });
  const clerk = await at("clerk", desk);
  await mark(clerk, office, matter);
  await shot(clerk, "matter");
  const head = await at("head", phone);
  await head.goto(`${office.url}/receptions/proposals`);
  await head.getByText("Căn cứ 18.3.b").waitFor();
  await shot(head, "board-phone");
  await answered(head, office, today);
  await clerk.reload();
  await clerk.getByText("Người đứng đầu đã trả lời").waitFor();
  await shot(clerk, "matter-answered");
  await clerk.goto(`${office.url}/duty`);
  await clerk.getByText("lần nhận tiếp đột xuất trong năm").waitFor();
}
