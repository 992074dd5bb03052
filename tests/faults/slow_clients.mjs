// Clients that mean harm, one kind after the other, beside a clerk who goes on working: thousands of idle
// connections, heads and bodies that never end, answers that nobody takes, bodies of 10 GB. The clerk is served
// all the time (p99 250 ms, or three times what he waits undisturbed), memory stays bounded, nothing crashes.
//   node slow_clients.mjs --server X [--database …] [--idle 10000] [--seconds 2: of each attack] [--scratch DIR]
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { addColleague, argumentsOf, firstAdministrator, makeOffice } from "../office.mjs";

const options = argumentsOf(process.argv.slice(2), {
  server: join(import.meta.dirname, "../../build/debug/tiepdan"), database: "sqlite", scratch: "/tmp",
  idle: "10000", seconds: "2", served: "250", memory: "700",
});
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const piece = Buffer.alloc(65536, "x");

// ---- the attacker, a process of its own: --attack KIND --port N; works until its input ends, then says what became
// of its connections

const post = (path, length) => `POST /api/v1${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n${length}\r\n\r\n`;
const get = (path, headers = "") => `GET /api/v1${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n`;

// How many connections, what each says first, and what it says again and again.
const attacks = {
  idle: { count: Number(options.idle), first: "" },
  kept: { count: 300, first: get("/health") },
  heads: { count: 300, first: "GET /api/v1/health HTTP/1.1\r\n", again: "A: b\r\n", every: 200 },
  bodies: { count: 300, first: post("/petitions", "Content-Length: 900000"), again: "{", every: 200 },
  uploads: { count: 100, first: post("/portal/files", "X-File-Name: a.pdf\r\nContent-Length: 20000000"), again: "%PDF-", every: 200 },
  readers: { count: 40, first: () => get(options.path, `Cookie: ${options.cookie}\r\n`), deaf: true },
  sized: { count: 10, first: post("/petitions", "Content-Length: 10000000000"), again: piece, every: 1 },
  chunked: { count: 10, first: post("/petitions", "Transfer-Encoding: chunked"), every: 1,
    again: Buffer.concat([Buffer.from("10000\r\n"), piece, Buffer.from("\r\n")]) },
  twenty: { count: 5, first: post("/petitions", "Content-Length: 20000000") + "x".repeat(20_000_000) },
  parameters: { count: 20, first: get(`/matters?${Array.from({ length: 3000 }, (_, i) => `p${i}=`).join("&")}`) },
  headers: { count: 20, first: get("/health", Array.from({ length: 2000 }, (_, i) => `A${i}: b\r\n`).join("")) },
};

class Attacker {
  constructor(attack) {
    Object.assign(this, { attack, open: 0, closed: 0, statuses: {} });
  }

  one() {
    const { first, again, every, deaf } = this.attack;
    return new Promise((ready) => {
      const socket = connect(Number(options.port), "127.0.0.1", () => {
        this.open += 1;
        socket.write(typeof first === "function" ? first() : first);
        if (again) this.repeat(socket, again, every);
        if (deaf) socket.pause();
        ready();
      });
      if (!deaf) socket.on("data", (data) => this.hear(data.toString("latin1")));
      socket.on("error", () => ready());
      socket.on("close", () => { this.closed += 1; });
    });
  }

  repeat(socket, again, every) {
    const timer = setInterval(() => { if (!socket.writableNeedDrain) socket.write(again); }, every);
    socket.on("close", () => clearInterval(timer));
  }

  hear(text) {
    const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
    if (status) this.statuses[status] = (this.statuses[status] ?? 0) + 1;
  }

  async start() {
    for (let left = this.attack.count; left > 0; left -= 200) {
      await Promise.all(Array.from({ length: Math.min(left, 200) }, () => this.one()));
    }
    console.log("ready");
  }
}

async function attack() {
  const attacker = new Attacker(attacks[options.attack]);
  process.stdin.resume().on("end", () => {
    console.log(JSON.stringify({ open: attacker.open, closed: attacker.closed, statuses: attacker.statuses }));
    process.exit(0);
  });
  await attacker.start();
}

// ---- the office, the clerk, and what is measured

const part = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];

class Measured {
  constructor(office, clerk, colleague) {
    Object.assign(this, { office, clerk, colleague, faults: [], most: 0, papers: 0 });
    this.before = this.resident();
  }

  resident() {
    const status = readFileSync(`/proc/${this.office.process.pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
  }

  // Reads and registers for a while, one request after the other; milliseconds, sorted.
  async work(seconds) {
    const times = [];
    for (const until = Date.now() + seconds * 1000; Date.now() < until;) {
      const started = performance.now();
      const reads = times.length % 4 !== 3;
      const answer = reads ? await this.clerk.call("GET", "/matters?limit=20") : await this.register();
      times.push(performance.now() - started);
      if (answer.status !== (reads ? 200 : 201)) this.faults.push(`the clerk gets ${answer.status}`);
      this.most = Math.max(this.most, this.resident());
      await pause(5);
    }
    return times.sort((a, b) => a - b);
  }

  register() {
    this.papers += 1;
    return this.clerk.call("POST", "/petitions", { body: paper(this.topic, this.papers), headers: { "idempotency-key": `beside-${this.papers}` } });
  }

  // How long the clerk waits when nobody attacks: a machine that is busy with other work is slow without us.
  async undisturbed() {
    const times = await this.work(Number(options.seconds));
    this.usual = part(times, 0.99);
    console.log(`nobody     the clerk: ${times.length} requests, p50 ${part(times, 0.5).toFixed(0)} ms, p99 ${this.usual.toFixed(0)} ms; ${this.before.toFixed(0)} MB`);
  }

  async during(kind, allowed) {
    const attacker = spawn(process.execPath, [import.meta.filename, "--attack", kind, "--port", String(this.office.port), "--idle", options.idle,
      "--cookie", this.colleague.cookie, "--path", this.path], { stdio: ["pipe", "pipe", "inherit"] });
    let said = "";
    attacker.stdout.setEncoding("utf8").on("data", (text) => { said += text; });
    const ended = new Promise((done) => attacker.once("close", done));
    for (let left = 400; left > 0 && !said.includes("ready"); left -= 1) await pause(50);
    const times = await this.work(Number(options.seconds));
    attacker.stdin.end();
    await ended;
    const [p50, p99] = [part(times, 0.5), part(times, 0.99)];
    const outcome = JSON.parse(said.trim().split("\n").at(-1));
    console.log(`${kind.padEnd(10)} ${outcome.open} connections, answers ${JSON.stringify(outcome.statuses)}, ${outcome.closed} hung up; ` +
      `the clerk: ${times.length} requests, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms; ${this.resident().toFixed(0)} MB`);
    if (p99 > Math.max(Number(options.served), 3 * this.usual)) this.faults.push(`${kind}: p99 of the clerk is ${p99.toFixed(0)} ms`);
    this.checkAnswers(kind, outcome, allowed);
  }

  checkAnswers(kind, { open, statuses }, allowed) {
    if (open < attacks[kind].count) this.faults.push(`${kind}: only ${open} of ${attacks[kind].count} connections were taken`);
    for (const status of Object.keys(statuses)) {
      if (!allowed.includes(Number(status))) this.faults.push(`${kind} was answered ${status}`);
    }
    if (allowed.length > 0 && Object.keys(statuses).length === 0) this.faults.push(`${kind} had no answer`);
  }

  async finish() {
    const { json } = await this.clerk.call("GET", "/matters?limit=1");
    if (!json?.items) this.faults.push("the office is gone");
    const { code } = await this.office.stop();
    if (code !== 0) this.faults.push(`the server ended with ${code}: ${this.office.log.slice(-2000)}`);
    if (/incident/.test(this.office.log)) this.faults.push(`an incident: ${/.*incident.*/.exec(this.office.log)[0]}`);
    const grown = this.most - this.before;
    if (grown > Number(options.memory)) this.faults.push(`memory grew by ${grown.toFixed(0)} MB`);
    return grown;
  }
}

const paper = (topic, number) => ({
  unit_id: "ubnd-00004", channel: "counter", received_on: "2026-07-06", senders: [{ kind: "person", name: "Lý Thị Chờ" }],
  contents: [{ kind: "feedback", topic, summary: `Phản ánh số ${number}` }],
});

async function openForWork(office) {
  const admin = await firstAdministrator(office);
  const join = (name, login) => addColleague(admin, { name, login, unit: "ubnd-00004", role: "reception_officer" });
  return [await join("Nguyễn Tiếp Dân", "clerk"), await join("Trần Tải Nhiều", "colleague")];
}

// The address of a file of 15 MB that its uploader may download.
async function largeFile(clerk) {
  const raw = "Một dòng dài. ".repeat(900_000);
  const file = await clerk.call("POST", "/files", { raw, headers: { "content-type": "application/octet-stream", "x-file-name": "lon.txt" } });
  if (file.status !== 201) throw new Error(`no file: ${file.status} ${file.text}`);
  return `/files/${file.json.id}`;
}

async function main() {
  const office = makeOffice(options);
  const [clerk, colleague] = await openForWork(office);
  const measured = new Measured(office, clerk, colleague);
  measured.path = await largeFile(colleague);
  measured.topic = (await clerk.call("GET", "/topics")).json.items[0].code;
  await measured.undisturbed();
  await measured.during("idle", []);
  await measured.during("kept", [200]);
  await measured.during("heads", []);
  await measured.during("bodies", []);
  await measured.during("uploads", []);
  await measured.during("readers", []);
  await measured.during("sized", [413]);
  await measured.during("chunked", [413]);
  await measured.during("twenty", [413]);
  await measured.during("parameters", [400, 401, 422, 431]);
  await measured.during("headers", [400, 431]);
  const grown = await measured.finish();
  for (const fault of measured.faults.slice(0, 30)) console.log(`FAILED ${fault}`);
  console.log(`${Object.keys(attacks).length} attacks, ${measured.papers} papers registered beside them, memory grew by at most ${grown.toFixed(0)} MB`);
  console.log(`${Object.keys(attacks).length} passed, ${measured.faults.length} failed`);
  if (measured.faults.length > 0) process.exitCode = 1;
}

await (options.attack ? attack() : main());
