// Debian's chromium, driven as a person would: keys, clicks, looks. Anything the page says on its
// console as an error, and any exception in it, fails the journey.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

export const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage"];
const axeSource = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

export const desk = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };
export const patience = 15_000;

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: flags });
}

// A browser of one person: its own cookies and storage. `faults` collects what went wrong in its pages.
// bypassCSP only where axe has to be put into the page.
export async function browserOf(browser, { viewport = desk, language = "vi", bypassCSP = false, faults = [] } = {}) {
  const context = await browser.newContext({ viewport, locale: language === "vi" ? "vi-VN" : "en-GB", bypassCSP, timezoneId: "Asia/Ho_Chi_Minh" });
  context.setDefaultTimeout(patience);
  if (language !== "vi") await context.addInitScript(() => {
    if (location.protocol === "http:") localStorage.setItem("tiepdan.language", "en");
  });
  context.on("page", (page) => watch(page, faults));
  return context;
}

// A 4xx of our own API is an answer, not a fault: the browser writes it on the console all the same.
const expected = /Failed to load resource: the server responded with a status of 4(01|03|04|09|22|28|29)/;

function watch(page, faults) {
  page.on("pageerror", (error) => faults.push(`exception in ${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !expected.test(message.text())) faults.push(`console in ${page.url()}: ${message.text()}`);
  });
}

// Presses Tab until the focus is on what `selector` names, as a clerk without a mouse does.
export async function tabTo(page, selector, { most = 80, back = false } = {}) {
  for (let i = 0; i <= most; i += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return i;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  const where = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`Tab never reaches ${selector}; it stands at ${where}`);
}

export async function typeInto(page, name, text) {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.type(text);
}

export async function signIn(page, office, login, password) {
  await page.goto(office.url);
  await page.locator('input[name="login"]').waitFor();
  await page.keyboard.type(login);
  await tabTo(page, 'input[name="password"]');
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.locator("nav#nav").waitFor({ state: "attached" });
}

// The findings of axe on the page as it stands: ["rule: element"].
export async function axe(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any?.[0]?.message ?? ""}`));
}

// Does the page need scrolling sideways?
export function tooWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export function must(condition, claim) {
  if (!condition) throw new Error(claim);
}

export async function mustSay(page, words, where = "main") {
  const text = await page.locator(where).first().innerText();
  for (const word of [words].flat()) must(text.includes(word), `the page does not say "${word}": ${text.slice(0, 500)}`);
}
