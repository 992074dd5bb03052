import { browserOf, must, phone, signIn, tooWide } from "../browser.mjs";
import { testPassword } from "../../office.mjs";

export const claim = "a citizen books a time on a phone, is called by a number, and whoever denounces is not named in the queue";

const dayAfter = (day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

// The next reception of the head that is announced: tomorrow, and one today for the queue.
async function announced(head, ward) {
  const today = (await head.call("GET", "/health")).json.today;
  const tomorrow = dayAfter(today);
  for (const day of [today, tomorrow]) {
    const made = await head.call("POST", "/receptions/sessions", { body: { unit_id: ward, kind: "sudden", day, starts_at: "08:00",
      ends_at: "16:30", place: "Phòng tiếp công dân", participants: [], content: "Tiếp công dân", facts: ["complex"] } });
    must(made.status === 201 || made.json.code === "reception.day_taken", `no session: ${made.text}`);
  }
  const span = { unit_id: ward, from: today, to: tomorrow };
  const page = await head.call("GET", `/receptions/page?unit_id=${ward}&from=${today}&to=${tomorrow}`);
  const published = await head.call("POST", "/receptions/publications", { body: { ...span, seen: page.json.seen } });
  must(published.status === 201, `not published: ${published.text}`);
  const calendar = await head.call("GET", `/receptions/calendar?unit_id=${ward}&from=${today}&to=${tomorrow}`);
  return calendar.json.sessions.filter((session) => session.stage === "published");
}

async function walkIn(page, name, kind) {
  const form = page.getByRole("form", { name: "Lấy số tại chỗ" });
  await form.locator('[name="person.name"]').fill(name);
  await form.locator('[name="content"]').fill("Hỏi về việc thu hồi đất");
  await form.getByLabel(kind, { exact: true }).check();
  await form.locator('button[type="submit"]').click();
}

async function queue(page, office, session) {
  await page.goto(`${office.url}/receptions/queue?session_id=${session}`);
  await page.getByText("Chưa có ai đăng ký").waitFor();
  await walkIn(page, "Lý Thị Chờ", "Khiếu nại");
  await page.getByText("Lý Thị Chờ").waitFor();
  await walkIn(page, "Sùng A Kín", "Tố cáo");
  await page.locator("li.card").nth(1).waitFor();
  must(!(await page.content()).includes("Sùng A Kín"), "who denounces is named in the queue");
  await page.getByRole("button", { name: "Mời người tiếp theo" }).click();
  await page.getByText("Đã mời").first().waitFor();
}

// The wall is told of the next call by itself; when the office is gone it says so and keeps the number; when the
// office is back, so is the wall.
async function onTheWall(browser, office, session, queue) {
  const faults = [];  // the browser writes a lost line on the console
  const wall = await browserOf(browser, { faults });
  const page = await wall.newPage();
  await page.goto(`${office.url}/portal/goi-so?session=${session}`);
  await page.locator(".called", { hasText: "B1" }).waitFor();
  must(!/Lý Thị|Sùng A/.test(await page.content()), "a name stands on the wall");
  const called = page.locator(".called", { hasText: "B2" });
  const shown = called.waitFor({ timeout: 1500 });
  await queue.getByRole("button", { name: "Mời người tiếp theo" }).click();
  await shown;
  await office.kill();
  await page.getByText("Mất kết nối").waitFor();
  must(await called.isVisible(), "the last number is gone from the wall");
  await office.start();
  await page.getByText("Mất kết nối").waitFor({ state: "detached" });
  await called.waitFor();
  const others = faults.filter((fault) => !/ERR_/.test(fault));
  must(others.length === 0, others.join("; "));
  await wall.close();
}

// From the calendar of the head: a free hour of tomorrow, and the code that it is followed by.
async function bookOnAPhone(browser, office, tomorrow, faults) {
  const hand = await browserOf(browser, { viewport: phone, faults });
  const page = await hand.newPage();
  await page.goto(`${office.url}/portal/lich-tiep`);
  await page.locator('[name="where"]').fill("phường ba đình");
  await page.locator(".hits button").first().click();
  const head = page.locator("article.receiving-head", { hasText: "Chủ tịch" });
  const day = head.locator("li.session", { hasText: tomorrow.split("-").toReversed().join("/") }).last();
  const book = day.locator("details", { hasText: "Đăng ký giờ tiếp" });
  await book.locator("summary").click();
  await book.locator('[name="slot"]').selectOption({ index: 1 });
  await book.locator('[name="person.name"]').fill("Giàng Thị Hẹn");
  await book.locator('[name="person.phone"]').fill("0912345678");
  await book.locator('[name="content"]').fill("Hỏi về bồi thường");
  await book.locator('button[type="submit"]').click();
  const code = await page.locator("b.code").first().textContent();
  must((await tooWide(page)) <= 0, "the page of a booking is wider than a phone");
  await page.goto(`${office.url}/portal/gio-tiep`);
  await page.locator("main input").first().fill(code);
  await page.keyboard.press("Enter");
  await page.getByText("A1").first().waitFor();
  await page.getByText("Ngày mai").waitFor();
  must((await tooWide(page)) <= 0, "the page that follows a booking is wider than a phone");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu vào lịch điện thoại" }).click();
  must((await saved).suggestedFilename().endsWith(".ics"), "no entry for the calendar of a telephone");
  must((await page.locator('[name="new_slot"]').count()) === 0, "another time is asked for before anybody wants one");
  await page.getByRole("button", { name: "Đổi giờ khác" }).click();
  await page.locator('[name="new_slot"]').waitFor();
  await hand.close();
}

// The day before, the office calls who left a telephone number; told is told.
async function told(page, office) {
  await page.goto(`${office.url}/receptions/calls`);
  const line = page.locator("li.card", { hasText: "Giàng Thị Hẹn" });
  await line.getByText("0912345678").waitFor();
  await line.getByRole("button", { name: "Đã báo" }).click();
  await line.waitFor({ state: "detached" });
}

// Who means to denounce is shown to who has the right, for a purpose.
async function opened(page, office, session) {
  await page.goto(`${office.url}/receptions/queue?session_id=${session}`);
  await page.getByRole("button", { name: "Xem người đăng ký" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator('[name="purpose"]').fill("Liên hệ bố trí phòng tiếp riêng");
  await dialog.locator('button[type="submit"]').click();
  await dialog.getByText("Sùng A Kín").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Sùng A Kín").waitFor({ state: "detached" });
}

export async function journey({ browser, office, people, ward, faults }) {
  const sessions = await announced(people.head, ward);
  must(sessions.length >= 1, "no session is announced");
  const context = await browserOf(browser);  // without faults: its office is killed on the way
  const page = await context.newPage();
  await signIn(page, office, "clerk", testPassword);
  await queue(page, office, sessions[0].id);
  await onTheWall(browser, office, sessions[0].id, page);
  await bookOnAPhone(browser, office, dayAfter((await people.head.call("GET", "/health")).json.today), faults);
  await told(page, office);
  await opened(page, office, sessions[0].id);
  await context.close();
}
