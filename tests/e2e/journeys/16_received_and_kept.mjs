import { browserOf, must, phone, signIn, tooWide } from "../browser.mjs";
import { testPassword } from "../../office.mjs";
import { ward } from "../people_at_work.mjs";

export const claim = "a citizen is received by the head, something is promised, somebody does it, and the citizen sees that it was kept";

// A reception of the head today, announced.
async function announced(head) {
  const today = (await head.call("GET", "/health")).json.today;
  const made = await head.call("POST", "/receptions/sessions", { body: { unit_id: ward, kind: "sudden", day: today, starts_at: "08:00", ends_at: "16:30",
    place: "Phòng tiếp công dân", participants: [], content: "Tiếp đột xuất", facts: ["complex"] } });
  must(made.status === 201, `no session: ${made.text}`);
  const page = await head.call("GET", `/receptions/page?unit_id=${ward}&from=${today}&to=${today}`);
  const published = await head.call("POST", "/receptions/publications", { body: { unit_id: ward, from: today, to: today, seen: page.json.seen } });
  must(published.status === 201, `not published: ${published.text}`);
  return today;
}

// With the keyboard alone, the way a clerk works while somebody talks.
async function writeDown(page, office) {
  await page.goto(`${office.url}/desk`);
  await page.getByText("Chưa có lượt tiếp nào").waitFor();
  await page.getByRole("link", { name: "Ghi lượt tiếp" }).click();
  await page.locator('[name="people.0.name"]').fill("Vi Thị Gặp Gỡ");
  await page.locator('[name="people.0.address"]').fill("Số 8 phố Cửa Bắc");
  await page.locator('[name="contents.0.summary"]').fill("Khiếu nại hàng xóm lấn ngõ đi chung");
  await page.locator('select[name="contents.0.topic"]').selectOption({ index: 2 });
  await page.locator('select[name="session_id"]').selectOption({ index: 1 });
  await page.keyboard.press("Control+Enter");
  await page.getByText("Luật yêu cầu thông tin này khi tiếp").first().waitFor();  // the number is missing
  must((await page.locator('[name="people.0.name"]').inputValue()) === "Vi Thị Gặp Gỡ", "what was typed is gone");
  await page.locator('[name="people.0.id_number"]').fill("001085077799");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Đã ghi lượt tiếp").waitFor();
  const code = await page.locator(".receipt-code strong").textContent();
  await page.getByRole("link", { name: "Mở lượt tiếp" }).click();
  await page.getByText("Kết luận của người đứng đầu").first().waitFor();
  return code;
}

const inDays = (today, days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/");

async function conclude(page, today) {
  await page.locator('textarea[name="text"]').fill("Giao bộ phận địa chính đo lại ranh giới");
  await page.getByRole("button", { name: "Ghi kết luận" }).click();
  await page.getByText("phải nói rõ thời hạn giải quyết").first().waitFor();  // the law wants a day said
  await page.locator('[name="due_on"]').fill(inDays(today, 30));
  await page.locator('[name="contact_person"]').fill("Ông Trực, phòng tiếp dân");
  await page.getByRole("button", { name: "Thêm việc giao" }).click();
  await page.locator('textarea[name="directives.0.what"]').fill("Đo lại ranh giới, lập biên bản");
  await page.locator('[name="directives.0.due_on"]').fill(inDays(today, 10));
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Ghi kết luận" }).click();
  await page.locator(".directive").waitFor();
}

async function report(page, office) {
  await page.goto(`${office.url}/directives`);
  await page.getByRole("button", { name: "Báo cáo đã xong" }).click();
  await page.locator('textarea[name="evidence"]').fill("Biên bản đo đạc số 3");
  await page.getByRole("form", { name: "Báo cáo đã xong" }).locator('button[type="submit"]').click();
  await page.getByText("Không có việc nào").waitFor();  // no longer among what is open
}

async function confirm(page, office) {
  await page.goto(`${office.url}/directives`);
  await page.locator('select[name="stage"]').selectOption("reported");
  await page.getByRole("button", { name: "Xác nhận" }).click();
  await page.getByRole("form", { name: "Xác nhận" }).locator('button[type="submit"]').click();
  await page.getByText("Không có việc nào").waitFor();
}

async function seenByTheCitizen(browser, office, code, faults) {
  const hand = await browserOf(browser, { viewport: phone, faults });
  const portal = await hand.newPage();
  await portal.goto(`${office.url}/portal/theo-doi`);
  await portal.locator("input").first().fill(code);
  await portal.keyboard.press("Enter");
  await portal.getByText("Người đứng đầu đã hứa gì").waitFor();
  await portal.getByText("đã xong ngày").waitFor();
  must(!(await portal.content()).includes("Gặp Gỡ"), "a name stands on the citizen's page");
  must((await tooWide(portal)) <= 0, "the citizen's page is wider than a phone");
  await hand.close();
}

async function onTheRegister(page, office, today) {
  await page.goto(`${office.url}/desk/register?from=${today}&to=${today}`);
  await page.getByText("Vi Thị Gặp Gỡ, Số 8 phố Cửa Bắc").waitFor();
  await page.goto(`${office.url}/duty`);
  await page.locator("table.duty tbody tr").first().waitFor();
}

export async function journey({ browser, office, people, faults }) {
  const today = await announced(people.head);
  const at = async (login) => {
    const context = await browserOf(browser, { faults });
    const page = await context.newPage();
    await signIn(page, office, login, testPassword);
    return { context, page };
  };
  const clerk = await at("clerk");
  const code = await writeDown(clerk.page, office);
  const head = await at("head");
  await head.page.goto(clerk.page.url());
  await conclude(head.page, today);
  await report(clerk.page, office);
  await confirm(head.page, office);
  await seenByTheCitizen(browser, office, code, faults);
  await onTheRegister(head.page, office, today);
  await clerk.context.close();
  await head.context.close();
}
