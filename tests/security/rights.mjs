// The whole table of who gets what: every operation of api/openapi.yaml, asked by every role at every place, its
// status, and of each success the fields that were given. The table is rights/*.yaml, written to be read.
//   node rights.mjs --server X [--database URL] [--scratch DIR] [--only "GET /matters"] [--record]
// --record writes what the server answers now into the table; read the difference before you keep it.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, parseDocument } from "yaml";
import { argumentsOf, makeOffice } from "../office.mjs";
import { Contract } from "../api/contract.mjs";
import { furnish } from "./rights_office.mjs";
import { fieldsOf } from "./rights_fields.mjs";
import { expected, recorded } from "./rights_table.mjs";

const here = import.meta.dirname;
const folder = join(here, "rights");
const options = argumentsOf(process.argv.slice(2), {
  server: join(here, "../../build/debug/tiepdan"), database: "sqlite", scratch: "/tmp", only: "", record: false,
});
const setting = parse(readFileSync(join(folder, "people.yaml"), "utf8"));
const tables = readdirSync(folder).filter((file) => file.endsWith(".yaml") && file !== "people.yaml").sort()
  .map((file) => ({ file: join(folder, file), document: parseDocument(readFileSync(join(folder, file), "utf8")) }));

// [{operation, row, node, fields}] of all files.
function rows() {
  return tables.flatMap(({ document }) => {
    const { operations, fields } = document.toJS();
    return Object.entries(operations).flatMap(([operation, list]) =>
      list.map((row, i) => ({ operation, row, fields: fields ?? {}, document, at: ["operations", operation, i, "expect"] })));
  });
}

// What fills {complaint.matter} and the like in a row.
function filled(value, things) {
  if (typeof value === "string") {
    const whole = /^\{([\w.]+)\}$/.exec(value);
    const known = (name) => {
      const found = name.split(".").reduce((at, part) => at?.[part], things);
      if (found === undefined) throw new Error(`there is no {${name}}`);
      return found;
    };
    return whole ? known(whole[1]) : value.replace(/\{([\w.]+)\}/g, (_, name) => known(name));
  }
  if (Array.isArray(value)) return value.map((each) => filled(each, things));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each, things)]));
}

function addressOf(operation, row, things) {
  const [method, path] = operation.split(" ");
  const parts = filled(row.with ?? {}, things);
  const address = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(parts[name]));
  return [method, row.query ? `${address}?${filled(row.query, things)}` : address];
}

// `first` is asked by the same person before; what it answers is {first.…}.
async function ask(person, operation, row, things) {
  if (row.first) {
    const { do: before, ...asked } = row.first;
    const made = await ask(person, before, asked, things);
    things = { ...things, first: { id: "nothing", ...(made.status < 300 ? made.json : {}) } };
  }
  const [method, path] = addressOf(operation, row, things);
  const headers = filled(row.headers ?? {}, things);
  if (/^POST ((\/portal)?\/(petitions|bookings)|\/data-requests)$/.test(operation)) headers["idempotency-key"] = `rights-${person.name}-${Date.now()}`;
  const body = row.body === undefined ? undefined : filled(row.body, things);
  const answer = await person.call(method, path, { body, raw: row.raw, headers, csrf: row.csrf !== false });
  if (row.undo && answer.status < 300) await undo(row.undo, things);
  return answer;
}

async function undo({ who, do: operation, ...row }, things) {
  const answer = await ask(things.people.get(who), operation, row, things);
  if (answer.status >= 300) throw new Error(`cannot undo by ${operation}: ${answer.status} ${answer.text}`);
}

// "200", "403 staff.not_yours": what a row of the table is told apart by.
function outcomeOf({ status, json }) {
  return status < 400 ? String(status) : `${status} ${json?.code ?? ""}`.trim();
}

async function judge({ operation, row, fields, document, at }, world) {
  const names = row.people ?? [...world.people.keys()];
  const seen = new Map();
  for (const name of names) {
    const answer = await ask(world.people.get(name), operation, row, { ...world.things, people: world.people });
    seen.set(name, { outcome: outcomeOf(answer), given: answer.status < 300 ? fieldsOf(answer, setting.varies) : null });
  }
  if (options.record) {
    recorded(document, at, seen, [...world.people.keys()], row.people);
    return { asked: names.length, faults: [] };
  }
  const faults = expected(row.expect, seen, fields, names).map((fault) => `${operation}${row.say ? ` (${row.say})` : ""}: ${fault}`);
  return { asked: names.length, faults };
}

// A route that nobody has thought about must not pass.
function missing(all) {
  const contract = new Contract(join(here, "../../api/openapi.yaml"));
  const known = new Set(all.map(({ operation }) => operation));
  const wanted = contract.operations().map((each) => each.replace(/^\w+/, (method) => method.toUpperCase()));
  return [...wanted.filter((each) => !known.has(each)).map((each) => `${each} has no row in tests/security/rights/`),
    ...[...known].filter((each) => !wanted.includes(each)).map((each) => `${each} is not in api/openapi.yaml`)];
}

async function main() {
  const all = rows();
  const faults = missing(all);
  let asked = 0;
  const office = makeOffice(options);
  office.must("migrate");
  try {
    const world = await furnish(office, setting);
    for (const each of all.filter(({ operation }) => operation.includes(options.only))) {
      const judged = await judge(each, world);
      asked += judged.asked;
      faults.push(...judged.faults);
    }
  } finally {
    await office.stop();
  }
  if (options.record) for (const { file, document } of tables) writeFileSync(file, document.toString({ lineWidth: 150 }));
  for (const fault of faults) console.log(`FAILED ${fault}`);
  console.log(`rights: ${asked} questions, ${faults.length} unexpected answers`);
  if (faults.length > 0 || asked === 0) process.exitCode = 1;
}

await main();
