import { testPassword } from "../../office.mjs";
import { browserOf, must, signIn } from "../browser.mjs";
import { complaint, perform, registerThroughApi } from "../office_work.mjs";

export const claim = "the second of two officers is told of the conflict and keeps the text";

export async function journey({ browser, office, people, ward, faults }) {
  const { matters } = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic));
  const [{ id, topic }] = matters;
  const today = (await people.clerk.call("GET", "/health")).json.today;
  await perform(people.clerk, id, "classify", { on: today, kind: "complaint", topic, belongs_to: "own_body" });
  const context = await browserOf(browser, { faults });
  const page = await context.newPage();
  await signIn(page, office, "head", testPassword);
  await page.goto(`${office.url}/matters/${id}`);
  await page.locator("ul.offers button", { hasText: "Thụ lý" }).first().click();
  await page.locator('form.act-form [name="document_number"]').fill("77/TB-UBND");
  await perform(people.clerk, id, "classify", { on: today, kind: "complaint", topic, belongs_to: "own_body", summary: "Khiếu nại đã được xem lại" })
    .catch(() => perform(people.head, id, "assign", { assignee_id: people.handler.id }));
  await page.locator('form.act-form [type="submit"]').click();
  await page.locator(".conflict").waitFor();
  must((await page.locator('form.act-form [name="document_number"]').inputValue()) === "77/TB-UBND", "the text is gone");
  await page.locator(".conflict button").first().click();
  await page.locator("form.act-form").waitFor({ state: "detached" });
  const after = (await people.head.call("GET", `/matters/${id}`)).json;
  must(after.stage === "accepted", `after the second try it is ${after.stage}`);
}
