import { testPassword } from "../../office.mjs";
import { browserOf, must, signIn, tabTo } from "../browser.mjs";

export const claim = "a complaint with all its particulars is registered by keys alone in under two minutes, and the focus is never lost";

// The keystroke-level model (Card, Moran, Newell): an average typist's key, and the moment of thought before each box.
// Vietnamese letters need about a third more keys than they show.
const secondsAKey = 0.28;
const keysALetter = 1.33;
const secondsABox = 1.35;

class Hands {
  constructor(page) {
    Object.assign(this, { page, keys: 0, boxes: 0 });
  }

  async press(...keys) {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  // Tab by Tab to the box of that name, then the text.
  async fill(name, text) {
    this.keys += await tabTo(this.page, `[name="${name}"]`);
    this.keys += Math.ceil(text.length * keysALetter);
    this.boxes += 1;
    await this.page.keyboard.type(text);
  }

  async reach(selector, options) {
    this.keys += await tabTo(this.page, selector, options);
  }

  get seconds() {
    return this.keys * secondsAKey + this.boxes * secondsABox;
  }
}

const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  return at === null || at === document.body ? null : `${at.tagName} ${at.getAttribute("name") ?? at.textContent.slice(0, 40)}`;
});

async function hasFocus(page, after) {
  await page.waitForTimeout(120);
  must((await focused(page)) !== null, `the focus is lost after ${after}`);
}

async function registers(page) {
  const hands = new Hands(page);
  await hands.press("n");
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "contents.0.kind");
  await hands.fill("senders.0.name", "Nguyễn Thị Minh Khai");
  await hands.fill("senders.0.id_number", "001061004719");
  await hands.fill("senders.0.address", "Số 12 ngõ 5, phường Ba Đình");
  await page.locator('[role="listbox"] [role="option"]').first().waitFor();
  await hands.press("ArrowDown", "Enter");
  await hands.fill("senders.0.phone", "0912345678");
  await hands.reach('[name="contents.0.topic"]');
  await hands.press("ArrowDown", "ArrowDown");
  await hands.fill("contents.0.respondent", "UBND phường Ba Đình");
  await hands.fill("contents.0.summary", "Khiếu nại phương án bồi thường khi thu hồi 42 m² đất ở tại ngõ 5 phố Đội Cấn, đề nghị tính lại giá đất");
  await hands.press("Control+Enter");
  await page.locator(".receipt-code strong").waitFor();
  must(hands.keys > 200, `only ${hands.keys} keys were counted`);
  must(hands.seconds < 120, `an average typist needs ${Math.round(hands.seconds)} s for ${hands.keys} keys`);
  console.log(`  ${hands.keys} keys, ${hands.boxes} boxes: ${Math.round(hands.seconds)} s for an average typist`);
}

// An error takes the hands to the top, each line of it to its box.
async function isLedToErrors(page) {
  await page.keyboard.press("Tab");
  await tabTo(page, ".button-row button:not(:first-child)");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "contents.0.kind");
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => document.activeElement?.matches(".error-summary"));
  await tabTo(page, ".error-summary li a");
  const wanted = await page.evaluate(() => document.activeElement.getAttribute("href").slice(1));
  await page.keyboard.press("Enter");
  must((await page.evaluate(() => document.activeElement.id)).startsWith(wanted), "the line of the error does not lead to its box");
}

// Lines that come and go take the focus along.
async function addsAndRemoves(page) {
  await tabTo(page, "fieldset:nth-of-type(2) .button-row button", { most: 120 });
  await page.keyboard.press("Enter");
  must((await focused(page)).endsWith("senders.1.name"), "adding a sender does not lead to its name");
  await tabTo(page, "fieldset:nth-of-type(2) .part-head button", { back: true, most: 120 });
  await page.keyboard.press("Enter");
  await hasFocus(page, "removing a sender");
}

async function walks(page) {
  await page.locator("h1").first().focus();
  for (const keys of [["g", "w"], ["g", "d"], ["g", "u"], ["g", "s"], ["g", "t"], ["g", "h"], ["g", "w"]]) {
    for (const key of keys) await page.keyboard.press(key);
    await page.locator("main h1").waitFor();
    await hasFocus(page, keys.join(" "));
  }
  await page.locator("table.matters tbody tr a").first().waitFor();
  await page.keyboard.press("j");
  must(await page.evaluate(() => document.activeElement.matches("table.matters tbody tr:first-child a")), "j does not go to the first row");
  await page.keyboard.press("Enter");
  await page.locator("#offers-title").waitFor();
  await hasFocus(page, "opening a matter");
}

async function opensAndCloses(page) {
  await page.keyboard.press("1");
  await page.locator("form.act-form").waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("form.act-form input, form.act-form select, form.act-form textarea"));
  await page.keyboard.press("Escape");
  await page.locator("form.act-form").waitFor({ state: "detached" });
  await hasFocus(page, "closing an act");
  await page.keyboard.press("?");
  await page.locator(".shortcuts kbd").first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".shortcuts").waitFor({ state: "detached" });
  await hasFocus(page, "closing the list of keys");
}

export async function journey({ browser, office, faults }) {
  const page = await (await browserOf(browser, { faults })).newPage();
  await page.addInitScript(() => addEventListener("mousedown", () => { throw new Error("a mouse was used"); }));
  await signIn(page, office, "clerk", testPassword);
  await registers(page);
  await isLedToErrors(page);
  await addsAndRemoves(page);
  await walks(page);
  await opensAndCloses(page);
}
