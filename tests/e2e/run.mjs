// The journeys in a real browser, against the server that people get.
//   node run.mjs --server build/release/tiepdan --web web/dist [--only WORD] [--screenshots DIR]
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { argumentsOf } from "../office.mjs";
import { launch } from "./browser.mjs";
import { openForWork, ward } from "./people_at_work.mjs";

const here = import.meta.dirname;
const options = argumentsOf(process.argv.slice(2), {
  server: join(here, "../../build/release/tiepdan"), web: join(here, "../../web/dist"), scratch: "/tmp", only: "", database: "sqlite",
  screenshots: "",
});
async function journeys() {
  const folder = join(here, "journeys");
  const files = readdirSync(folder).filter((file) => file.endsWith(".mjs") && file.includes(options.only)).sort();
  return Promise.all(files.map(async (file) => ({ file, ...(await import(join(folder, file))) })));
}

async function play(journey, world) {
  const started = Date.now();
  const faults = [];
  try {
    await journey.journey({ ...world, faults });
  } catch (error) {
    faults.push(error.stack?.split("\n").slice(0, 6).join("\n    ") ?? String(error));
    await photograph(world.browser, journey.file);
  }
  console.log(`${faults.length ? "FAILED" : "ok"} ${journey.claim} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  for (const fault of faults) console.log(`  ${fault}`);
  await Promise.all(world.browser.contexts().map((context) => context.close()));
  return faults.length === 0;
}

async function photograph(browser, name) {
  if (!options.screenshots) return;
  mkdirSync(options.screenshots, { recursive: true });
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const [i, page] of pages.entries()) {
    await page.screenshot({ path: join(options.screenshots, `${name}-${i}.png`), fullPage: true }).catch(() => undefined);
  }
}

async function main() {
  const { office, people } = await openForWork(options);
  const browser = await launch();
  let passed = 0;
  let failed = 0;
  try {
    for (const journey of await journeys()) {
      if (await play(journey, { browser, office, people, ward, options })) passed += 1;
      else failed += 1;
    }
  } finally {
    await browser.close();
    await office.stop();
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}

await main();
