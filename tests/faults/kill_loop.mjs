// kill -9 at random moments while several clients register papers. Afterwards every acknowledged
// paper is there exactly once, what was unknown is settled by sending the same key again, the book has
// no gap, and the journal verifies.
//   node kill_loop.mjs --server X [--database sqlite|postgresql://…] [--rounds 6] [--seed N] [--scratch DIR]
import { join } from "node:path";
import { Person, addColleague, argumentsOf, makeOffice } from "../office.mjs";

const options = argumentsOf(process.argv.slice(2), {
  server: join(import.meta.dirname, "../../build/debug/tiepdan"), database: "sqlite", scratch: "/tmp",
  rounds: "6", seed: "20261121", clients: "4",
});
const unit = "ubnd-00004";
const city = "ubnd-01";

// mulberry32: the same seed, the same moments.
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function paper(topic, key) {
  return {
    unit_id: unit, channel: "counter", received_on: "2026-07-06",
    senders: [{ kind: "person", name: `Người gửi ${key}` }],
    contents: [{ kind: "complaint", topic, summary: `Khiếu nại số hiệu thử ${key}` }],
  };
}

class Loop {
  constructor(office, clerk, topic) {
    Object.assign(this, { office, clerk, topic });
    this.random = seeded(Number(options.seed));
    this.acknowledged = new Map();  // key → the answer
    this.unknown = new Set();       // keys whose answer never came
    this.faults = [];
    this.resolved = 0;
  }

  async register(key) {
    const answer = await this.clerk.call("POST", "/petitions",
      { body: paper(this.topic, key), headers: { "idempotency-key": key } });
    if (answer.status === 201 || answer.status === 200) return answer.json;
    if (answer.status === 503) throw new Error("busy");
    this.faults.push(`${key}: ${answer.status} ${answer.text.slice(0, 200)}`);
    return null;
  }

  // One client: registers until the server is gone.
  async client(round, number) {
    for (let i = 0; this.running; i += 1) {
      const key = `kill-${options.seed}-${round}-${number}-${i}`;
      this.unknown.add(key);
      try {
        const registered = await this.register(key);
        if (registered) this.acknowledged.set(key, registered);
        this.unknown.delete(key);
      } catch {
        if (!this.running) return;
        await new Promise((done) => setTimeout(done, 5));
      }
    }
  }

  async round(number) {
    this.running = true;
    const clients = Array.from({ length: Number(options.clients) }, (_, i) => this.client(number, i));
    const before = this.acknowledged.size;
    while (this.acknowledged.size < before + 3) await new Promise((done) => setTimeout(done, 2));
    await new Promise((done) => setTimeout(done, this.random() * 600));
    await this.office.kill();
    this.running = false;
    await Promise.all(clients);
    await this.office.start();
  }

  // The same key again: the first answer if it was written, a new paper if not. Never two.
  async settle() {
    for (const key of [...this.unknown]) {
      const registered = await this.register(key);
      if (!registered) continue;
      this.acknowledged.set(key, registered);
      this.unknown.delete(key);
      this.resolved += 1;
    }
  }

  async checkAll() {
    const numbers = new Map();
    for (const [key, registered] of this.acknowledged) {
      const { id, number } = registered.petition;
      if (numbers.has(number)) this.faults.push(`${number} was given to ${numbers.get(number)} and to ${key}`);
      numbers.set(number, key);
      await this.checkOne(key, id, number);
    }
    const highest = Math.max(...[...numbers.keys()].map((number) => Number.parseInt(number, 10)));
    if (highest !== numbers.size) this.faults.push(`the book has ${numbers.size} papers and goes up to ${highest}: a gap`);
  }

  async checkOne(key, id, number) {
    const { status, json } = await this.clerk.call("GET", `/petitions/${id}`);
    if (status !== 200) this.faults.push(`${key} (${number}) was acknowledged and is gone: ${status}`);
    else if (json.number !== number) this.faults.push(`${key} was ${number} and is ${json.number}`);
    else if (json.senders[0].label !== `Người gửi ${key}`) this.faults.push(`${key} has another sender`);
  }

  // The whole list, page by page: as many matters as papers, none twice.
  async checkList() {
    const ids = new Set();
    let after = "";
    do {
      const { json } = await this.clerk.call("GET", `/matters?limit=100${after && `&after=${encodeURIComponent(after)}`}`);
      for (const row of json.items) {
        if (ids.has(row.id)) this.faults.push(`${row.number} is in the list twice`);
        ids.add(row.id);
      }
      after = json.next;
    } while (after);
    if (ids.size !== this.acknowledged.size) {
      this.faults.push(`${this.acknowledged.size} papers were acknowledged, the list has ${ids.size} matters`);
    }
  }
}

async function openForWork(office) {
  office.must("migrate");
  office.addAdministrator(city, "admin", "Trần Quản Trị");
  await office.start();
  const admin = new Person(office, "admin", "admin");
  await admin.signIn();
  return addColleague(admin, { name: "Nguyễn Tiếp Dân", login: "clerk", unit, role: "reception_officer" });
}

async function main() {
  const office = makeOffice(options);
  const clerk = await openForWork(office);
  const { json: topics } = await clerk.call("GET", "/topics");
  const loop = new Loop(office, clerk, topics.items[0].code);
  const rounds = Number(options.rounds);
  for (let i = 0; i < rounds; i += 1) {
    await loop.round(i);
    await loop.settle();
  }
  await loop.checkAll();
  await loop.checkList();
  await office.stop();
  const verified = office.verb("verify");
  if (verified.status !== 0) loop.faults.push(`verify: ${verified.out}`);
  for (const fault of loop.faults.slice(0, 30)) console.log(`FAILED ${fault}`);
  console.log(`kill -9 x ${rounds} (seed ${options.seed}): ${loop.acknowledged.size} papers acknowledged, ` +
    `${loop.resolved} unknown outcomes settled by their key`);
  console.log(`${rounds + (loop.faults.length ? 0 : 1)} passed, ${loop.faults.length} failed`);
  if (loop.faults.length > 0) process.exitCode = 1;
}

await main();
