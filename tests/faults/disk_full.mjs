// The disk fills up under a working office: registering and uploading say 503 in words a person understands,
// reading goes on, nothing is half written, and with room again everything works. Root: a small disk of its own
// (tmpfs); anybody else: a limit on how large a file may grow.
//   node disk_full.mjs --server X [--scratch DIR]
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync, statfsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Office, addColleague, argumentsOf, firstAdministrator } from "../office.mjs";

const options = argumentsOf(process.argv.slice(2), { server: join(import.meta.dirname, "../../build/debug/tiepdan"), scratch: "/tmp" });
const unit = "ubnd-00004";
const faults = [];
const expect = (claim, holds) => { if (!holds) faults.push(claim); };

function run(...words) {
  const done = spawnSync(words[0], words.slice(1), { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${words.join(" ")}: ${done.stderr}`);
}

// Both kinds of a disk without room have the same words.
class SmallDisk {
  constructor(folder) {
    this.folder = folder;
    run("mount", "-t", "tmpfs", "-o", "size=200m,mode=700", "tmpfs", folder);
  }

  fill() {
    const { bavail, bsize } = statfsSync(this.folder);
    writeFileSync(join(this.folder, "ballast"), Buffer.alloc(bavail * bsize));
  }

  makeRoom() { rmSync(join(this.folder, "ballast")); }
  end() { run("umount", "-l", this.folder); }
}

class LimitedFiles {
  constructor(folder) { this.folder = folder; }
  use(office) { this.pid = String(office.process.pid); }

  fill() {
    const sizes = readdirSync(this.folder).map((name) => statSync(join(this.folder, name)).size);
    run("prlimit", "--pid", this.pid, `--fsize=${Math.min(...sizes.filter((size) => size > 4096))}:`);
  }

  makeRoom() { run("prlimit", "--pid", this.pid, "--fsize=unlimited:"); }
  end() { return undefined; }
}

function aDisk(folder) {
  try {
    return new SmallDisk(folder);
  } catch {
    return new LimitedFiles(folder);
  }
}

async function openForWork(office) {
  const admin = await firstAdministrator(office);
  return addColleague(admin, { name: "Nguyễn Tiếp Dân", login: "clerk", unit, role: "reception_officer" });
}

class Work {
  constructor(clerk, topic) { Object.assign(this, { clerk, topic }); }

  register(key) {
    const body = { unit_id: unit, channel: "counter", received_on: "2026-07-06", senders: [{ kind: "person", name: "Lý Thị Đầy" }],
      contents: [{ kind: "complaint", topic: this.topic, summary: `Khiếu nại ${key} `.repeat(15) }] };
    return this.clerk.call("POST", "/petitions", { body, headers: { "idempotency-key": `full-${key}` } });
  }

  upload() {
    return this.clerk.call("POST", "/files", { raw: "Tờ trình. ".repeat(400_000), headers: { "content-type": "application/octet-stream", "x-file-name": "to-trinh.txt" } });
  }

  async matters() {
    const { status, json } = await this.clerk.call("GET", "/matters?limit=100");
    return status === 200 ? json.items.length : -1;
  }
}

function expectUnavailable(what, { status, json, headers }) {
  expect(`${what} without room is answered ${status}`, status === 503);
  expect(`${what} without room does not say what to do`, json?.code === "http.unavailable" && /thử lại/.test(json.title) && headers.get("retry-after"));
}

const leftovers = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".new"));

async function withoutRoom(work, disk) {
  expect("the first paper is not taken", (await work.register("before")).status === 201);
  disk.fill();
  const keys = [];
  let refused = { status: 201 };
  for (let i = 0; i < 400 && refused.status === 201; i += 1) {  // the log has some room of its own left
    keys.push(`full-${i}`);
    refused = await work.register(keys.at(-1));
  }
  expectUnavailable("a paper", refused);
  expectUnavailable("an upload", await work.upload());
  expectUnavailable("the same paper again", await work.register(keys.at(-1)));
  expect("reading does not go on", (await work.matters()) === Math.min(100, keys.length));
  return keys;
}

async function withRoom(work, keys, office) {
  const again = await work.register(keys.at(-1));
  expect(`with room again the paper is answered ${again.status} ${again.text.slice(0, 200)}`, again.status === 201);
  expect("the number after it has a gap", again.json?.petition?.number.startsWith(`${keys.length + 1}/`));
  expect("with room again an upload is not taken", (await work.upload()).status === 201);
  expect("half written files are left", leftovers(join(office.data, "files")).length === 0);
}

async function main() {
  const data = resolve(options.scratch, `disk_full_${process.pid}`);
  mkdirSync(data, { recursive: true });
  const disk = aDisk(data);
  const office = new Office({ server: resolve(options.server), data, database: null });
  try {
    const clerk = await openForWork(office);
    disk.use?.(office);
    const topic = (await clerk.call("GET", "/topics")).json.items[0].code;
    const work = new Work(clerk, topic);
    const keys = await withoutRoom(work, disk);
    disk.makeRoom();
    await withRoom(work, keys, office);
    await office.stop();
    const verified = office.verb("verify");
    expect(`verify: ${verified.out}`, verified.status === 0);
    expect(`an incident: ${/.*incident.*/.exec(office.log)?.[0]}`, !/incident/.test(office.log));
    console.log(`${disk.constructor.name}: full after ${keys.length} papers; ${office.log.match(/ 503 /g)?.length ?? 0} answers 503, none lost, none half written`);
  } finally {
    await office.stop();
    disk.end();
    rmSync(data, { recursive: true, force: true });
  }
  for (const fault of faults) console.log(`FAILED ${fault}`);
  console.log(`${12 - faults.length} passed, ${faults.length} failed`);
  if (faults.length > 0) process.exitCode = 1;
}

await main();
