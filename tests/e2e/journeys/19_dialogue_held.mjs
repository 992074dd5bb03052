import { browserOf, desk, must, phone, signIn, tooWide } from "../browser.mjs";
import { testPassword } from "../../office.mjs";
import { complaint, registerThroughApi } from "../office_work.mjs";
import { ward } from "../people_at_work.mjs";

export const claim = "the law wants a dialogue, it is called, told too late, put off and recorded with who stayed away, and the calendar names nobody";

const who = "Tống Thị Đối Thoại";
const typedDay = (iso) => iso.split("-").reverse().join("/");
const inDays = (today, days) => typedDay(new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10));

const send = (page, form) => page.getByRole("form", { name: form }).locator('button[type="submit"]').click();

async function saidAndCalled(page, today, shot) {
  await page.getByRole("button", { name: "Ghi yếu tố của đối thoại" }).click();
  await page.getByLabel("yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau").check();
  await page.locator('textarea[name="ground"]').first().fill("Theo báo cáo xác minh số 15/BC");
  await send(page, "Ghi yếu tố của đối thoại");
  await page.getByText("Luật buộc đối thoại trước khi ra quyết định").waitFor();
  await page.getByRole("button", { name: "Mở đối thoại" }).click();
  await page.locator('[name="day"]').fill(inDays(today, 20));
  await page.locator('[name="starts_at"]').fill("18:00");
  await page.locator('[name="ends_at"]').fill("19:00");
  await page.locator('[name="place"]').fill(`Nhà bà ${who}`);
  await page.locator('textarea[name="content"]').fill("Mức xử phạt vi phạm xây dựng");
  await send(page, "Mở đối thoại");
  await page.locator('[name="place"][aria-invalid="true"]').waitFor();  // the calendar is for everybody
  await shot("form");
  await page.setViewportSize(phone);
  must((await tooWide(page)) <= 0, "the form of a call is wider than a phone");
  await shot("form-phone");
  await page.setViewportSize(desk);
  await page.locator('[name="place"]').fill("Phòng họp số 2");
  await send(page, "Mở đối thoại");
  await page.getByText("Chưa gửi thông báo đối thoại").waitFor();
}

async function toldAndPutOff(page, today) {
  await page.getByRole("button", { name: "Ghi đã gửi thông báo" }).click();
  await page.locator('[name="number"]').fill("5/TB-UBND");
  await send(page, "Ghi đã gửi thông báo");
  await page.getByText("đúng hạn").first().waitFor();
  await page.getByRole("button", { name: "Dời ngày" }).click();
  await page.locator('[name="day"]').fill(typedDay(today));
  await page.locator('textarea[name="why"]').fill(`${who} xin đối thoại sớm`);
  await send(page, "Dời ngày");
  await page.getByText("Thông báo đối thoại chậm").waitFor();
}

async function recorded(page) {
  await page.getByRole("button", { name: "Ghi biên bản" }).click();
  await page.getByRole("radiogroup").nth(0).getByLabel("Vắng mặt").check();
  await page.locator('select[name="attendance.0.reason"]').selectOption("accident_or_illness");
  await page.locator('textarea[name="opinions"]').fill("Người được mời gửi giấy ra viện, đề nghị đối thoại vào ngày khác");
  await send(page, "Ghi biên bản");
  await page.locator('[name="attendance.0.explained"][aria-invalid="true"]').waitFor();
  await page.locator('[name="attendance.0.explained"]').fill("Giấy ra viện");
  await send(page, "Ghi biên bản");
  await page.getByText("Mời đối thoại lại, hoặc tạm đình chỉ").waitFor();
}

export async function journey({ browser, office, people, faults, options }) {
  const today = (await people.head.call("GET", "/health")).json.today;
  const { matters } = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic, who));
  const page = await (await browserOf(browser, { viewport: desk, faults })).newPage();
  await signIn(page, office, "clerk", testPassword);
  const shot = (name) => options.screenshots && page.screenshot({ path: `${options.screenshots}/19-${name}.png`, fullPage: true });
  await page.goto(`${office.url}/matters/${matters[0].id}`);
  await saidAndCalled(page, today, shot);
  await toldAndPutOff(page, today);
  await shot("called");
  await recorded(page);
  await shot("recorded");
  await page.getByRole("link", { name: "Thông báo đối thoại" }).first().click();
  await page.getByRole("article").getByText(who).waitFor();
  await shot("notice");
  await page.goBack();
  await page.getByRole("link", { name: "Biên bản đối thoại (mẫu 14)" }).first().click();
  await page.getByText("vắng mặt có lý do (Giấy ra viện)").waitFor();
  await shot("minutes");
  await page.setViewportSize(phone);
  await page.goto(`${office.url}/matters/${matters[0].id}`);
  await page.getByText("Mời đối thoại lại, hoặc tạm đình chỉ").waitFor();
  must((await tooWide(page)) <= 0, "the matter is wider than a phone");
  await shot("phone");
  const portal = await (await fetch(`${office.url}/api/v1/portal/receptions?place=00004`)).text();
  must(portal.includes("theo giấy mời") && !portal.includes(who), "the portal names who is invited");
}
