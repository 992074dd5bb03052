import { testPassword } from "../../office.mjs";
import { browserOf, must, signIn } from "../browser.mjs";
import { oneOfEach } from "../office_work.mjs";
import { officePages, portalPages } from "../pages.mjs";

export const claim = "every page works under the content policy, and nothing planted in a page runs";

// Each would run a script in a page without a policy; said as the browser answers.
const attacks = {
  "markup from a text": () => { document.body.innerHTML = "<img src=x onerror='window.ran = 1'>"; },
  "a script from a text": () => { document.createElement("script").text = "window.ran = 1"; },
  "a script of another place": () => { document.createElement("script").src = "https://example.org/x.js"; },
  "a worker of another place": () => { new Worker("https://example.org/x.js"); },
};

async function tryAll(page) {
  for (const [name, attack] of Object.entries(attacks)) {
    const answer = await page.evaluate(`(${attack})()`).then(() => "nothing stopped it", (error) => error.message);
    must(/Trusted|Content Security Policy/i.test(answer), `${name}: ${answer}`);
  }
  must((await page.evaluate("window.ran")) === undefined, "a planted script ran");
}

// An inline handler has no exception: the browser reports it on the console, and nothing happens.
async function plantHandler(page) {
  await page.evaluate("(() => { const b = document.createElement('button'); b.setAttribute('onclick', 'window.ran = 1'); document.body.append(b); b.click(); })()")
    .catch(() => undefined);
  must((await page.evaluate("window.ran")) === undefined, "an inline handler ran");
}

export async function journey(world) {
  const { browser, office, faults } = world;
  const page = await (await browserOf(browser, { faults })).newPage();
  const open = async (path) => {
    await page.goto(`${office.url}${path}`);
    await page.locator("h1").first().waitFor();
    await page.waitForLoadState("networkidle");
  };
  for (const path of portalPages()) await open(path);
  await signIn(page, office, "head", testPassword);
  for (const path of officePages(await oneOfEach(world))) await open(path);
  const attacked = await (await browserOf(browser)).newPage();
  await attacked.goto(`${office.url}/portal/`);
  await attacked.locator("h1").first().waitFor();
  must(await attacked.evaluate("self.crossOriginIsolated"), "the page is not isolated");
  await tryAll(attacked);
  await plantHandler(attacked);
}
