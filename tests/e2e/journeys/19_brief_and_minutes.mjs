import { readFileSync } from "node:fs";
import { browserOf, desk, must, mustSay, phone, signIn, tooWide } from "../browser.mjs";
import { announceSession, complaint, receivedAndConcluded, registerThroughApi } from "../office_work.mjs";
import { unzipped } from "../../privacy/table_text.mjs";
import { testPassword } from "../../office.mjs";

export const claim = "the clerk finds the matter of who has booked; the head reads the brief, prints it on one sheet, and the minutes say what was concluded";

async function linked(page, office, session, number) {
  await page.goto(`${office.url}/receptions/queue?session_id=${session}`);
  const line = page.locator("li.card").last();
  await line.getByRole("button", { name: "Gắn vụ việc" }).click();
  await line.locator('[name="q"]').fill(number);
  await line.getByRole("button", { name: "Tìm", exact: true }).click();
  await line.getByRole("button", { name: `Gắn ${number}` }).click();
  await line.getByRole("link", { name: number }).waitFor();
}

// How many sheets a printer needs, and the text of the document that is downloaded beside.
async function sheets(page) {
  return (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
}

async function downloaded(page) {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải bản Word (DOCX)" }).click();
  const file = await waiting;
  must(file.suggestedFilename().endsWith(".docx"), `a strange name: ${file.suggestedFilename()}`);
  return unzipped(readFileSync(await file.path()))["word/document.xml"].toString("utf8");
}

async function looked(page, address, words) {
  await page.goto(address);
  await page.locator("article.notice-sheet").waitFor();
  await mustSay(page, words);
  for (const viewport of [desk, phone]) {
    await page.setViewportSize(viewport);
    must((await tooWide(page)) <= 0, `${address} is too wide at ${viewport.width}`);
  }
  await page.setViewportSize(desk);
  const text = await downloaded(page);
  for (const word of words) must(text.includes(word), `the document does not say "${word}"`);
}

export async function journey({ browser, office, people, ward, faults }) {
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await signIn(page, office, "clerk", testPassword);
  const { matters } = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic));
  const [{ id, number }] = matters;
  await linked(page, office, await announceSession(people.clerk, ward), number);
  const { session, concluded } = await receivedAndConcluded(people, ward, id);
  await looked(page, `${office.url}/receptions/${session}/brief`, ["HỒ SƠ TRÌNH", "Lương Thị Mẫu", number, "Chưa tiếp lần nào"]);
  must((await sheets(page)) === 1, "the brief needs more than one sheet");
  await looked(page, `${office.url}/receptions/${session}/minutes`, ["BIÊN BẢN", "Giao kiểm tra thực địa", "Kiểm tra thực địa, lập biên bản", "Bà Trực"]);
  await looked(page, `${office.url}/desk/visits/${concluded}/conclusion`, ["Kết luận của", "Lương Thị Mẫu", "Giao kiểm tra thực địa", "Nơi nhận"]);
  await page.goto(`${office.url}/matters/${id}`);
  await page.getByRole("heading", { name: "Các lần tiếp" }).waitFor();
  await page.getByText("Giao kiểm tra thực địa").first().waitFor();
}
