// Plays every conversation in tests/api/conversations/ against a real server, on SQLite or PostgreSQL.
//   node run.mjs --server build/debug/tiepdan [--database sqlite|postgresql://…] [--only WORD] [--scratch DIR]
// Fails if an answer breaks the contract, or if some part of the contract was never exercised.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { Person, addColleague, argumentsOf, makeOffice } from "../office.mjs";
import { Contract } from "./contract.mjs";
import { Conversation } from "./conversation.mjs";

const here = import.meta.dirname;
const options = argumentsOf(process.argv.slice(2), {
  server: join(here, "../../build/debug/tiepdan"), database: "sqlite", scratch: "/tmp", only: "",
});

// The people of cast.yaml, each with a post; "nobody" has no account.
async function hire(office, cast) {
  const people = new Map([["nobody", new Person(office, "nobody")]]);
  for (const [name, who] of Object.entries(cast.people)) {
    people.set(name, await arrive(office, people, name, who));
  }
  return people;
}

async function arrive(office, people, login, who) {
  if (who.account === "none") return new Person(office, who.name, login);
  if (who.hired_by) return addColleague(people.get(who.hired_by), { login, ...who });
  const { name } = who;
  const person = new Person(office, name, login);
  await person.signIn();
  person.id = person.session.user.id;
  return person;
}

function addFirstAdministrators(office, cast) {
  for (const [login, who] of Object.entries(cast.people)) {
    if (!who.hired_by && who.account !== "none") office.addAdministrator(who.unit, login, who.name);
  }
}

function conversations() {
  const folder = join(here, "conversations");
  return readdirSync(folder).filter((file) => file.endsWith(".yaml") && file.includes(options.only)).sort()
    .map((file) => ({ file, ...parse(readFileSync(join(folder, file), "utf8"), { maxAliasCount: 1000, merge: true }) }));
}

async function playAll(people, contract, saved) {
  const count = { passed: 0, failed: 0 };
  for (const { file, steps } of conversations()) {
    const conversation = new Conversation({ name: file, steps, people, contract, saved });
    await conversation.play();
    for (const fault of conversation.faults) console.log(`FAILED ${fault}`);
    console.log(`${file}: ${conversation.passed} passed, ${conversation.faults.length} failed`);
    count.passed += conversation.passed;
    count.failed += conversation.faults.length;
  }
  return count;
}

function reportCoverage(contract, count) {
  if (options.only) return;
  for (const operation of contract.notExercised()) {
    console.log(`FAILED no conversation gets a success from ${operation}`);
    count.failed += 1;
  }
}

async function main() {
  const cast = parse(readFileSync(join(here, "cast.yaml"), "utf8"));
  const contract = new Contract(join(here, "../../api/openapi.yaml"));
  const office = makeOffice(options);
  office.must("migrate");
  addFirstAdministrators(office, cast);
  await office.start();
  try {
    const people = await hire(office, cast);
    const ids = Object.fromEntries([...people].filter(([, p]) => p.id).map(([name, p]) => [name, p.id]));
    const health = await people.get("nobody").call("GET", "/health");
    const count = await playAll(people, contract, { ...cast.saved, person: ids, today: health.json.today });
    reportCoverage(contract, count);
    return count;
  } finally {
    const { code, signal } = await office.stop();
    if (code !== 0) console.log(`FAILED the server ended with ${code ?? signal}\n${office.log.slice(-4000)}`);
    if (code !== 0) process.exitCode = 1;
  }
}

const count = await main();
console.log(`${count.passed} passed, ${count.failed} failed`);
if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
