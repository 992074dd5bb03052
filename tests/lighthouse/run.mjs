// Lighthouse on the pages people see first: the portal as on a phone, the office signed in at a desk.
//   node run.mjs --server build/release/tiepdan --web web/dist [--only WORD]
// Prints the scores; fails when one is under its floor. For an idle machine: it measures time.
import { join } from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";
import { argumentsOf, testPassword } from "../office.mjs";
import { signIn } from "../e2e/browser.mjs";
import { complaint, registerThroughApi } from "../e2e/office_work.mjs";
import { OwnBrowser } from "../e2e/own_browser.mjs";
import { openForWork, ward } from "../e2e/people_at_work.mjs";

const here = import.meta.dirname;
const options = argumentsOf(process.argv.slice(2), {
  server: join(here, "../../build/release/tiepdan"), web: join(here, "../../web/dist"), scratch: "/tmp", only: "", database: "sqlite",
});
const floors = {
  portal: { performance: 95, accessibility: 95, "best-practices": 95, seo: 95 },
  office: { performance: 90, accessibility: 95, "best-practices": 95 },
};
const portal = ["/portal/", "/portal/gui-don", "/portal/theo-doi", "/portal/thoi-han", "/portal/noi-tiep-dan"];
const office = ["/", "/petitions/new", "/matters", "/dashboard", "/receptions", "/duty", "/desk", "/desk/new", "/directives", "/units", "/law"];

async function judge(own, url, kind) {
  const flags = { port: own.port, onlyCategories: Object.keys(floors[kind]), disableStorageReset: kind === "office", logLevel: "silent" };
  const { lhr } = await lighthouse(url, flags, kind === "office" ? desktopConfig : undefined);
  const scores = Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]));
  const low = Object.entries(floors[kind]).filter(([name, least]) => !(scores[name] >= least)).map(([name]) => name);
  console.log(`${low.length ? "LOW" : "ok"} ${new URL(url).pathname} ${Object.entries(scores).map(([name, score]) => `${name} ${score}`).join(", ")}`);
  for (const name of low) for (const reason of reasons(lhr, name)) console.log(`  ${reason}`);
  return low.length === 0;
}

function reasons(lhr, category) {
  return lhr.categories[category].auditRefs.filter(({ weight, id }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.95)
    .map(({ id }) => `${category}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ""}`);
}

async function main() {
  const { office: server, people } = await openForWork(options);
  const { matters } = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic));
  const own = new OwnBrowser(options.scratch);
  const results = [];
  try {
    const page = await own.page();
    for (const path of portal) if (path.includes(options.only)) results.push(await judge(own, `${server.url}${path}`, "portal"));
    await signIn(page, server, "head", testPassword);
    await page.goto("about:blank");
    for (const path of [...office, `/matters/${matters[0].id}`]) if (path.includes(options.only)) results.push(await judge(own, `${server.url}${path}`, "office"));
  } finally {
    await own.end();
    await server.stop();
  }
  console.log(`${results.filter(Boolean).length} pages well, ${results.filter((well) => !well).length} low`);
  if (results.length === 0 || results.includes(false)) process.exitCode = 1;
}

await main();
