// The drill: an office is backed up while clerks register, and made again elsewhere from the copy and the key that
// was kept apart. Every paper whose receipt was seen before the back-up began is there, the journal is whole, a
// sealed denunciation opens, files come back as they were. Says how long each part took.
//   node drill.mjs --server X [--database sqlite|postgresql://…] [--papers 200] [--scratch DIR]
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { spawn } from "node:child_process";
import { Office, Person, addColleague, argumentsOf, firstAdministrator, makeOffice, testPassword } from "../office.mjs";

const options = argumentsOf(process.argv.slice(2), {
  server: join(import.meta.dirname, "../../build/debug/tiepdan"), database: "sqlite", scratch: "/tmp", papers: "200",
});
const unit = "ubnd-00004";
const faults = [];

function paper(kind, topic, key, files = []) {
  return {
    unit_id: unit, channel: "counter", received_on: "2026-07-06", files,
    senders: [{ kind: "person", name: `Người gửi ${key}` }],
    contents: [{ kind, topic, summary: `Nội dung ${key}` }],
  };
}

class Clerks {
  constructor(clerk, topic) {
    Object.assign(this, { clerk, topic, made: new Map(), slowest: 0, running: true });
  }

  async register(kind, key, files) {
    const started = performance.now();
    const { status, text, json } = await this.clerk.call("POST", "/petitions",
      { body: paper(kind, this.topic, key, files), headers: { "idempotency-key": `drill-${key}` } });
    if (status !== 201) throw new Error(`${key}: ${status} ${text}`);
    this.slowest = Math.max(this.slowest, performance.now() - started);
    this.made.set(key, json.petition);
    return json.petition;
  }

  async goOn(number) {
    for (let i = 0; this.running; i += 1) await this.register("complaint", `${number}-${i}`);
  }
}

// The program beside the running server; the event loop goes on.
async function verb(office, ...words) {
  const [name, ...rest] = words;
  const started = Date.now();
  const program = spawn(office.server, [name, ...office.where(), ...rest], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [program.stdout, program.stderr]) stream.on("data", (text) => { said += text; });
  const code = await new Promise((done) => program.once("close", done));
  if (code !== 0) throw new Error(`${name}: ${said}`);
  return Date.now() - started;
}

async function openForWork(office) {
  const admin = await firstAdministrator(office);
  return addColleague(admin, { name: "Nguyễn Tiếp Dân", login: "clerk", unit, role: "reception_officer" });
}

const content = "Ảnh chụp giấy tờ, đọc thành chữ. ".repeat(2000);

async function fill(clerks) {
  const file = await clerks.clerk.call("POST", "/files", { raw: content, headers: { "content-type": "application/octet-stream", "x-file-name": "giay.txt" } });
  const sealed = await clerks.register("denunciation", "sealed", [file.json.id]);
  const open = await clerks.clerk.call("POST", "/files", { raw: `${content}.`, headers: { "content-type": "application/octet-stream", "x-file-name": "don.txt" } });
  await clerks.register("complaint", "open", [open.json.id]);
  for (let i = 0; i < Number(options.papers); i += 1) await clerks.register("complaint", `first-${i}`);
  return { sealed, file: open.json.id };
}

// What is in the copy is not readable without the key, and the key is not in it.
function lookForKey(folder, key) {
  const bytes = readFileSync(key);
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    const held = existsSync(path) && !readdirOf(path) ? readFileSync(path) : Buffer.alloc(0);
    if (held.includes(bytes)) faults.push(`the key is in ${name} of the back-up`);
    if (held.includes(Buffer.from("Người gửi sealed"))) faults.push(`the denouncer can be read in ${name} of the back-up`);
  }
}

function readdirOf(path) {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}

async function lookAround(again, seen, special) {
  const clerk = new Person(again, "Nguyễn Tiếp Dân", "clerk", testPassword);
  await clerk.signIn();
  for (const [key, petition] of seen) {
    const { status, json } = await clerk.call("GET", `/petitions/${petition.id}`);
    if (status !== 200 || json.number !== petition.number) faults.push(`${key} (${petition.number}) is not in the restored office: ${status}`);
  }
  const opened = await clerk.call("POST", `/petitions/${special.sealed.id}/identity`, { body: { purpose: "Diễn tập khôi phục" } });
  if (opened.status !== 200 || !opened.text.includes("Người gửi sealed")) faults.push(`the sealed sender does not open: ${opened.status} ${opened.text.slice(0, 200)}`);
  const file = await clerk.call("GET", `/files/${special.file}`);
  if (file.text !== `${content}.`) faults.push(`the file is not as it was: ${file.status}`);
  const next = await clerk.call("POST", "/petitions", { body: paper("complaint", seen.topic, "after"), headers: { "idempotency-key": "drill-after" } });
  if (next.status !== 201) faults.push(`the restored office does not work: ${next.status} ${next.text.slice(0, 200)}`);
}

// A place for the restored office: another folder, another database.
function elsewhere(office) {
  const again = makeOffice(options);
  rmSync(again.data, { recursive: true });
  return new Office({ server: office.server, data: again.data, database: again.database });
}

async function main() {
  const office = makeOffice(options);
  const clerk = await openForWork(office);
  const { json: topics } = await clerk.call("GET", "/topics");
  const clerks = new Clerks(clerk, topics.items[0].code);
  const special = await fill(clerks);
  const work = [1, 2].map((number) => clerks.goOn(number));
  const seen = Object.assign(new Map(clerks.made), { topic: clerks.topic });
  clerks.slowest = 0;
  const copy = join(options.scratch, `${office.data.split("/").at(-1)}_copy`);
  const backedUp = await verb(office, "backup", "--to", copy);
  const during = clerks.made.size - seen.size;
  clerks.running = false;
  await Promise.all(work);
  const key = join(options.scratch, `${office.data.split("/").at(-1)}.key`);
  cpSync(join(office.data, "keys/vault.key"), key);
  await office.stop();
  lookForKey(copy, key);
  const again = elsewhere(office);
  const restored = await verb(again, "restore", "--from", copy, "--key", key);
  const started = Date.now();
  await again.start();
  const opened = Date.now() - started;
  await lookAround(again, seen, special);
  await again.stop();
  if (again.verb("verify").status !== 0) faults.push(`verify: ${again.verb("verify").out}`);
  if (office.verb("restore", "--from", copy).status === 0) faults.push("a back-up was restored over a living office");
  for (const fault of faults.slice(0, 20)) console.log(`FAILED ${fault}`);
  console.log(`drill: ${seen.size} papers before and ${during} during the back-up (${backedUp} ms; the slowest registration beside it ` +
    `${clerks.slowest.toFixed(0)} ms); restored and compared in ${restored} ms, open again after ${opened} ms`);
  console.log(`${seen.size} passed, ${faults.length} failed`);
  if (faults.length > 0) process.exitCode = 1;
}

await main();
