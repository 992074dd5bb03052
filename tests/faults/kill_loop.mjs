// kill -9 at random moments while several clients register papers and book places in a reception; on PostgreSQL, with --postmaster, every third
// time its postmaster instead of our server. After each kill the database and the journal are whole; afterwards
// every acknowledged paper and place is there exactly once, what was unknown is settled by sending the same key
// again, and neither the book nor the numbers at the door have a gap.
//   node kill_loop.mjs --server X [--database sqlite|postgresql://…] [--kills 6] [--seed N] [--scratch DIR]
//                      [--postmaster] [--seconds N: no further kill after that]
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { Person, addColleague, argumentsOf, makeOffice } from "../office.mjs";
import { Places } from "./places.mjs";

const options = argumentsOf(process.argv.slice(2), {
  server: join(import.meta.dirname, "../../build/debug/tiepdan"), database: "sqlite", scratch: "/tmp",
  kills: "6", seed: "20261121", clients: "4", seconds: "3600",
});
const unit = "ubnd-00004";
const city = "ubnd-01";
const privatePostgres = resolve(import.meta.dirname, "../../tools/private_postgres");

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

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function paper(topic, key) {
  return {
    unit_id: unit, channel: "counter", received_on: "2026-07-06",
    senders: [{ kind: "person", name: `Người gửi ${key}` }],
    contents: [{ kind: "complaint", topic, summary: `Khiếu nại số hiệu thử ${key}` }],
  };
}

// The folder of a PostgreSQL that tools/private_postgres made, which may be killed.
function postgresFolder() {
  return /[?&]host=([^&]+)/.exec(options.database)[1];
}

function postgres(verb) {
  const done = spawnSync(privatePostgres, [verb, postgresFolder()], { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] });
  if (done.status !== 0) throw new Error(`private_postgres ${verb}: ${done.stderr}`);
}

const everyHowMany = 5;  // papers for one place: a queue shows a thousand

class Loop {
  constructor(office, clerk, topic) {
    Object.assign(this, { office, clerk, topic });
    this.wanted = new Map();  // places whose answer never came: key → {key, number}
    this.random = seeded(Number(options.seed));
    this.acknowledged = new Map();  // key → the answer
    this.unknown = new Set();       // keys whose answer never came
    this.faults = [];
    this.resolved = 0;
    this.kills = { server: 0, postmaster: 0 };
    this.longestStart = 0;
  }

  async register(key) {
    const answer = await this.clerk.call("POST", "/petitions",
      { body: paper(this.topic, key), headers: { "idempotency-key": key } });
    if (answer.status === 201 || answer.status === 200) return answer.json;
    if (answer.status === 503) throw new Error("busy");
    this.faults.push(`${key}: ${answer.status} ${answer.text.slice(0, 200)}`);
    return null;
  }

  // One client: registers until told to stop.
  async client(round, number) {
    for (let i = 0; this.running; i += 1) {
      const key = `kill-${options.seed}-${round}-${number}-${i}`;
      if (i % everyHowMany === 0) await this.book(`place-${key}`);
      this.unknown.add(key);
      try {
        const registered = await this.register(key);
        if (registered) this.acknowledged.set(key, registered);
        this.unknown.delete(key);
      } catch {
        if (!this.running) return;
        await pause(5);
      }
    }
  }

  async book(key) {
    const wanted = { key, number: this.places.next };
    this.places.next += 1;
    this.wanted.set(key, wanted);
    try {
      await this.places.take(wanted);
      this.wanted.delete(key);
    } catch {
      await pause(5);
    }
  }

  async round(number) {
    this.running = true;
    const clients = Array.from({ length: Number(options.clients) }, (_, i) => this.client(number, i));
    const before = this.acknowledged.size;
    while (this.acknowledged.size < before + 3) await pause(2);
    await pause(this.random() * 600);
    const both = options.postmaster && number % 3 === 2;
    if (both) await this.killPostmaster(clients);
    else await this.killServer(clients);
  }

  async killServer(clients) {
    await this.office.kill();
    this.running = false;
    await Promise.all(clients);
    this.kills.server += 1;
    this.checkWhole();
    const started = Date.now();
    await this.office.start();
    this.longestStart = Math.max(this.longestStart, Date.now() - started);
  }

  // Our server lives on, says 503 while the database is gone, and works again when it is back.
  async killPostmaster(clients) {
    postgres("kill");
    await pause(200);
    this.running = false;
    await Promise.all(clients);
    this.kills.postmaster += 1;
    const { status } = await this.clerk.call("GET", "/matters?limit=1");
    if (status !== 503) this.faults.push(`without its database the office answers ${status}`);
    postgres("again");
    this.checkWhole();
  }

  // What the program itself says of its database, and PostgreSQL's own checker.
  checkWhole() {
    const verified = this.office.verb("verify");
    if (verified.status !== 0) this.faults.push(`verify: ${verified.out}`);
    if (!this.office.database) return;
    const checked = spawnSync("/usr/lib/postgresql/15/bin/pg_amcheck",
      ["--install-missing", "--heapallindexed", this.office.database], { encoding: "utf8" });
    if (checked.status !== 0) this.faults.push(`pg_amcheck: ${checked.stdout}${checked.stderr}`);
  }

  // The same key again: the first answer if it was written, a new paper if not. Never two.
  async settle() {
    for (const key of [...this.unknown]) {
      const registered = await this.settled(key);
      if (!registered) continue;
      this.acknowledged.set(key, registered);
      this.unknown.delete(key);
      this.resolved += 1;
    }
    for (const [key, wanted] of [...this.wanted]) {
      await this.insisted(key, () => this.places.take(wanted));
      this.wanted.delete(key);
      this.resolved += 1;
    }
  }

  // The first requests after a database came back may still meet a broken connection.
  settled(key) {
    return this.insisted(key, () => this.register(key));
  }

  async insisted(key, send) {
    for (let left = 20; left > 0; left -= 1) {
      try {
        return await send();
      } catch {
        await pause(100);
      }
    }
    this.faults.push(`${key} could not be settled: the office stays away`);
    return null;
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

  report() {
    for (const fault of this.faults.slice(0, 30)) console.log(`FAILED ${fault}`);
    const rounds = this.kills.server + this.kills.postmaster;
    console.log(`kill -9 x ${rounds} (${this.kills.server} of the server, ${this.kills.postmaster} of the postmaster; seed ${options.seed}): ` +
      `${this.acknowledged.size} papers and ${this.places.given.size} places acknowledged (${this.places.refused} taken already), ${this.resolved} unknown outcomes settled by their key, ` +
      `${this.unknown.size} never settled; longest start after a kill ${this.longestStart} ms`);
    console.log(`${rounds + (this.faults.length ? 0 : 1)} passed, ${this.faults.length} failed`);
    if (this.faults.length > 0) process.exitCode = 1;
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
  loop.places = await Places.open(clerk, unit, loop.faults);
  const until = Date.now() + Number(options.seconds) * 1000;
  for (let i = 0; i < Number(options.kills) && Date.now() < until; i += 1) {
    await loop.round(i);
    await loop.settle();
  }
  await loop.checkAll();
  await loop.checkList();
  await loop.places.check();
  await office.stop();
  loop.checkWhole();
  loop.report();
}

await main();
