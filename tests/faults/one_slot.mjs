// Two hundred citizens want one time at once, over HTTP; on PostgreSQL half of them ask a second server on the same
// database. One gets it, 199 are told what is still free, nobody is told 500. Then the wall of the waiting room: a call
// made at one server is on a stream of the other within a second, and a server that was killed tells the newest again.
//   node one_slot.mjs --server X [--database sqlite|postgresql://…] [--citizens 200] [--scratch DIR]
import { join } from "node:path";
import { Office, Person, addColleague, argumentsOf, firstAdministrator, makeOffice, testPassword } from "../office.mjs";
import { announced, wish } from "./places.mjs";
import { dayAfter } from "../api/words.mjs";

const options = argumentsOf(process.argv.slice(2), {
  server: join(import.meta.dirname, "../../build/debug/tiepdan"), database: "sqlite", scratch: "/tmp", citizens: "200", within: "1000",
});
const unit = "ubnd-00004";
const faults = [];
const tally = (answers) => answers.reduce((all, each) => ({ ...all, [each]: (all[each] ?? 0) + 1 }), {});

// The citizen of that number, with an address of his own, at one server or the other.
function citizen(offices, number) {
  const person = new Person(offices[number % offices.length], `citizen ${number}`);
  const headers = { "x-forwarded-for": `10.1.${number >> 8}.${number & 255}` };
  return (path, body, key) => person.call("POST", path, { body, headers: { ...headers, ...(key ? { "idempotency-key": key } : {}) } });
}

const said = ({ status, json }) => (status < 300 ? "won" : `${status} ${json?.code}`);

function expectOne(what, answers, all) {
  const { won = 0, "409 booking.slot_taken": told = 0, ...others } = tally(answers.map(said));
  console.log(`${what}: ${won} of ${all} got the time, ${told} were told that it is taken`);
  if (won !== 1 || told !== all - 1) faults.push(`${what}: ${won} won, ${told} told, and ${JSON.stringify(others)}`);
}

async function raceForOne(offices, session) {
  const all = Number(options.citizens);
  const answers = await Promise.all(Array.from({ length: all }, (_, i) =>
    citizen(offices, i)("/portal/bookings", wish(session, `Người đặt ${i}`, 0), `one-slot-${i}-of-all`)));
  expectOne("booking", answers, all);
}

// Each has a time of his own, and all want to change to the same one.
async function raceToChange(offices, session) {
  const all = 40;
  const codes = await Promise.all(Array.from({ length: all }, async (_, i) =>
    (await citizen(offices, i)("/portal/bookings", wish(session, `Người đổi ${i}`, 10 + i), `change-${i}-of-all`)).json.code));
  expectOne("changing", await Promise.all(codes.map((code, i) => citizen(offices, i)("/portal/bookings/choose", { code, slot: 100 }))), all);
}

// Numbers at the door, by two clerks of two servers.
async function raceAtTheDoor(clerks, session) {
  const answers = await Promise.all(Array.from({ length: 60 }, (_, i) =>
    clerks[i % clerks.length].call("POST", "/bookings", { body: wish(session, `Người đến ${i}`), headers: { "idempotency-key": `at-the-door-${i}` } })));
  const tickets = new Set(answers.map(({ json }) => json.booking?.ticket));
  if (tickets.size !== 60 || !tickets.has("B60")) faults.push(`60 at the door have ${tickets.size} numbers, ${JSON.stringify(tally(answers.map(said)))}`);
}

// A stream as it comes: until(words) waits for them and gives the milliseconds since `from`.
class Wall {
  constructor(office, session) {
    Object.assign(this, { url: `${office.url}/api/v1/portal/receptions/${session}/display/stream`, text: "" });
  }

  async open() {
    this.text = "";
    const answer = await fetch(this.url);
    if (answer.status !== 200) throw new Error(`the stream answers ${answer.status}`);
    this.reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    return this;
  }

  async until(words, from = Date.now()) {
    while (!this.text.includes(words)) {
      const { value, done } = await this.reader.read();
      if (done) throw new Error(`the stream ended before ${words}`);
      this.text += value;
    }
    return Date.now() - from;
  }

  // True when the line breaks.
  async broken() {
    for (;;) {
      try {
        if ((await this.reader.read()).done) return true;
      } catch {
        return true;
      }
    }
  }

  close() {
    return this.reader.cancel();
  }
}

async function liveOnTheWall(clerk, offices, session) {
  const office = offices.at(-1);
  const wall = await new Wall(office, session).open();
  await wall.until('"called":[]');
  const began = Date.now();
  const { json } = await clerk.call("POST", "/bookings/call-next", { body: { session_id: session } });
  const ticket = json.items.find((row) => row.stage === "called").ticket;
  const took = await wall.until(`"called":["${ticket}"]`, began);
  console.log(`a call is on the wall${offices.length > 1 ? " of the other server" : ""} after ${took} ms`);
  if (took > Number(options.within)) faults.push(`the wall is told after ${took} ms`);
  await office.kill();
  if (!(await wall.broken())) faults.push("a stream outlives its server");
  await office.start("--tls-in-front");
  const again = await new Wall(office, session).open();
  await again.until(`"called":["${ticket}"]`);
  await again.close();
}

// Whoever stops an office does not wait for the walls.
async function stops(office, session) {
  const wall = await new Wall(office, session).open();
  const began = Date.now();
  const { code } = await office.stop();
  if (code !== 0 || Date.now() - began > 5000 || !(await wall.broken())) faults.push(`an office with a wall stops with ${code} after ${Date.now() - began} ms`);
}

async function main() {
  const office = makeOffice(options);
  const admin = await firstAdministrator(office);
  const clerk = await addColleague(admin, { name: "Nguyễn Tiếp Dân", login: "clerk", unit, role: "reception_officer" });
  const { today } = (await clerk.call("GET", "/health")).json;
  const to_come = await announced(clerk, unit, dayAfter(today, 1));
  const of_today = await announced(clerk, unit, today);
  await office.stop();
  await office.start("--tls-in-front");
  await clerk.signIn();
  const offices = [office];
  const clerks = [clerk];
  if (office.database) {
    const { server, data, database } = office;
    const second = new Office({ server, data, database });
    await second.start("--tls-in-front");
    offices.push(second);
    clerks.push(new Person(second, clerk.name, "clerk", testPassword));
    await clerks[1].signIn();
  }
  await raceForOne(offices, to_come);
  await raceToChange(offices, to_come);
  await raceAtTheDoor(clerks, of_today);
  await liveOnTheWall(clerk, offices, of_today);
  for (const each of offices) await stops(each, of_today);
  const verified = office.verb("verify");
  if (verified.status !== 0) faults.push(`verify: ${verified.out}`);
  for (const fault of faults) console.log(`FAILED ${fault}`);
  console.log(`${faults.length ? 0 : 6} passed, ${faults.length} failed`);
  if (faults.length > 0) process.exitCode = 1;
}

await main();
