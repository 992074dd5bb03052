import { testPassword } from "../../office.mjs";
import { browserOf, must, mustSay, signIn } from "../browser.mjs";
import { complaint, registerThroughApi } from "../office_work.mjs";

export const claim = "who comes for the first time is told what to do: wrong addresses, a dialog closed, an observer, a group, today's work";

const wrong = ["/data-requests/nothing", "/units/nothing", "/matters/nothing", "/petitions/nothing/receipt"];

async function wrongAddressesHaveAWayOn(page, url) {
  for (const path of wrong) {
    await page.goto(`${url}${path}`);
    await page.locator("main .error-summary").waitFor();
    must((await page.locator("main h1").count()) === 1, `${path} has no heading`);
    must((await page.locator("main .back a").count()) === 1, `${path} has no way on`);
    must((await page.getByRole("button", { name: "Thử lại" }).count()) === 0, `${path} offers to ask again for what is not there`);
  }
}

async function closedDialogGivesTheFocusBack(page, url) {
  await page.goto(`${url}/matters`);
  await page.locator(".export-button").press("Enter");
  await page.locator('[role="dialog"] button[type="submit"]').waitFor();
  await page.keyboard.press("Escape");
  await page.locator('[role="dialog"]').waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.matches(".export-button"));
}

async function groupHasARepresentative(page, url) {
  await page.goto(`${url}/petitions/new`);
  await page.locator('input[name="group"]').check();
  must(await page.locator('input[name="senders.0.representative"]').isChecked(), "nobody stands for the group");
}

async function todayHoldsOnlyOwnWork(page, url) {
  await page.goto(url);
  await page.locator("table.matters tbody tr").first().waitFor();
  const waiting = await page.locator(".cell-stage small").allInnerTexts();
  must(waiting.length > 0 && waiting.every((said) => said.includes("người đứng đầu")), `not all of it waits for the head: ${waiting}`);
}

async function printedAgainSaysWhichPaper(page, url, petition) {
  await page.goto(`${url}/petitions/${petition.id}/receipt`);
  await page.locator('input[name="reason"]').waitFor();
  await mustSay(page, petition.number, "h1");
}

async function administratorIsShownNoClosedDoor(browser, office, unit, faults) {
  const page = await (await browserOf(browser, { faults })).newPage();
  await signIn(page, office, "ward_admin", testPassword);
  await page.goto(`${office.url}/units/${unit}`);
  await page.locator(`main a[href^="/staff"]`).waitFor();
  must((await page.locator('main a[href^="/matters"]').count()) === 0, "an administrator is led to a list he may not see");
}

async function aCutLineIsSaid(page, url) {
  await page.goto(`${url}/matters`);
  await page.locator(".list-head [role=status]", { hasText: /\d/ }).waitFor();
  await page.context().setOffline(true);
  await page.locator('nav a[href="/dashboard"]').click();
  await page.locator("main .failed button").waitFor();
  await mustSay(page, "Không kết nối được");
  await page.context().setOffline(false);
}

async function observerIsToldWhatIsNotShown(browser, office, matter, faults) {
  const page = await (await browserOf(browser, { faults })).newPage();
  await signIn(page, office, "observer", testPassword);
  await page.goto(`${office.url}/matters/${matter}`);
  await page.locator(".matter").waitFor();
  await mustSay(page, "không hiện ở đây");
  must((await page.locator(".error-summary").count()) === 0, "the observer is shown errors instead of what may be seen");
}

// Without a list of faults: a cut line is written on the console, as it should be.
async function signedIn(browser, office, login) {
  const context = await browserOf(browser);
  const page = await context.newPage();
  await signIn(page, office, login, testPassword);
  await page.close();
  return context;
}

export async function journey({ browser, office, people, ward, faults }) {
  const { petition, matters } = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic, "Đinh Thị Mới"));
  const clerk = await (await browserOf(browser, { faults })).newPage();
  await signIn(clerk, office, "clerk", testPassword);
  await wrongAddressesHaveAWayOn(clerk, office.url);
  await closedDialogGivesTheFocusBack(clerk, office.url);
  await groupHasARepresentative(clerk, office.url);
  await printedAgainSaysWhichPaper(clerk, office.url, petition);
  const head = await (await browserOf(browser, { faults })).newPage();
  await signIn(head, office, "head", testPassword);
  await todayHoldsOnlyOwnWork(head, office.url);
  await aCutLineIsSaid(await (await signedIn(browser, office, "head")).newPage(), office.url);
  await administratorIsShownNoClosedDoor(browser, office, ward, faults);
  await observerIsToldWhatIsNotShown(browser, office, matters[0].id, faults);
}
