import { browserOf, desk, must, phone, signIn, tooWide } from "../browser.mjs";
import { testPassword } from "../../office.mjs";
import { ward } from "../people_at_work.mjs";

export const claim = "a citizen asks before a conference on a phone, the head promises before the hall, and everybody sees that it was kept, and nobody who asked";

async function announced(head, today) {
  const made = await head.call("POST", "/receptions/sessions", { body: { unit_id: ward, kind: "dialogue_conference", day: today, starts_at: "08:00",
    ends_at: "11:30", place: "Hội trường phường", participants: [], content: "Hội nghị đối thoại" } });
  must(made.status === 201, `no conference: ${made.text}`);
  const page = await head.call("GET", `/receptions/page?unit_id=${ward}&from=${today}&to=${today}`);
  const published = await head.call("POST", "/receptions/publications", { body: { unit_id: ward, from: today, to: today, seen: page.json.seen } });
  must(published.status === 201, `not published: ${published.text}`);
  return made.json.id;
}

async function openOnPortal(page, office) {
  await page.goto(`${office.url}/portal/lich-tiep`);
  await page.locator('[name="where"]').fill("phường ba đình");
  await page.locator(".hits button").first().click();
  await page.locator("#conferences").waitFor();
  await page.locator("details summary").filter({ hasText: "Ủy ban nhân dân phường Ba Đình" }).last().click();
}

async function asks(page, office) {
  await openOnPortal(page, office);
  await page.getByText("Gửi câu hỏi trước hội nghị").click();
  await page.locator('textarea[name="text"]').fill("ngắn");
  await page.getByRole("button", { name: "Gửi câu hỏi" }).click();
  await page.locator('textarea[name="text"][aria-invalid="true"]').waitFor();
  await page.locator('textarea[name="text"]').fill("Nhà ông Lò Văn Hàng Xóm lấn ngõ 12, phường có biết không?");
  await page.locator('input[name="name"]').fill("Lường Thị Hỏi");
  await page.getByRole("button", { name: "Gửi câu hỏi" }).click();
  await page.getByText("Đã nhận câu hỏi").waitFor();
  must((await tooWide(page)) <= 0, "the portal is wider than a phone");
  return page.locator(".code").last().textContent();
}

async function sorted(page, office, session) {
  await page.goto(`${office.url}/receptions/conference?session_id=${session}`);
  await page.getByText("Lò Văn Hàng Xóm").waitFor();
  await page.getByRole("button", { name: "Công khai câu hỏi" }).click();
  await page.locator('[name="topic"]').fill("Trật tự xây dựng");
  await page.locator('textarea[name="wording"]').fill("Việc lấn chiếm ngõ 12 được xử lý thế nào?");
  await page.getByRole("form", { name: "Công khai câu hỏi" }).locator('button[type="submit"]').click();
  await page.getByText("Việc lấn chiếm ngõ 12").first().waitFor();
}

const inDays = (today, days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/");

async function promised(page, office, session, today) {
  await page.goto(`${office.url}/receptions/conference?session_id=${session}`);
  await page.getByRole("button", { name: "Trả lời" }).click();
  await page.locator('textarea[name="answer"]').fill("Phường đã biết và sẽ xử lý");
  await page.getByText("Kèm lời hứa").click();
  await page.locator('textarea[name="promise.what"]').fill("Kiểm tra, buộc tháo dỡ phần lấn ngõ");
  await page.locator('[name="promise.due_on"]').fill(inDays(today, 20));
  await page.keyboard.press("Tab");
  await page.getByRole("form", { name: "Trả lời" }).locator('button[type="submit"]').click();
  await page.getByText("Đang làm").waitFor();
}

async function kept(people, session, today) {
  const { json } = await people.clerk.call("GET", `/conferences/${session}/questions`);
  const { id, version } = json.items[0];
  const act = async (person, name, body, at) => {
    const answer = await person.call("POST", `/questions/${id}/${name}`, { body, headers: { "if-match": `"${at}"` } });
    must(answer.status === 200, `${name}: ${answer.text}`);
  };
  await act(people.clerk, "report", { done_on: today, evidence: "Biên bản số 7" }, version);
  await act(people.head, "confirm", {}, version + 1);
}

export async function journey({ browser, office, people, faults, options }) {
  const today = (await people.head.call("GET", "/health")).json.today;
  const session = await announced(people.head, today);
  const page = async (viewport) => (await browserOf(browser, { viewport, faults })).newPage();
  const shot = async (at, name) => options.screenshots && at.screenshot({ path: `${options.screenshots}/18c-${name}.png`, fullPage: true });
  const citizen = await page(phone);
  const code = await asks(citizen, office);
  must(/\d{4}/.test(code), "no code was given");
  const clerk = await page(desk);
  await signIn(clerk, office, "clerk", testPassword);
  await sorted(clerk, office, session);
  const head = await page(desk);
  await signIn(head, office, "head", testPassword);
  await promised(head, office, session, today);
  await shot(head, "office");
  await kept(people, session, today);
  await openOnPortal(citizen, office);
  await citizen.getByText("Đã giữ lời", { exact: true }).waitFor();
  await shot(citizen, "portal");
  const shown = await citizen.content();
  must(!shown.includes("Hàng Xóm") && !shown.includes("Lường Thị Hỏi"), "somebody is named to everybody");
}
