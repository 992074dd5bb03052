// Seeded, bent requests against a running server: heads that are not HTTP, bodies that are almost JSON,
// almost petitions. It may say no or hang up; it may never say 500, never fall, never stop answering.
//   node raw_requests.mjs --server X [--database …] [--requests 1500] [--seed N] [--scratch DIR]
import { connect } from "node:net";
import { join } from "node:path";
import { addColleague, argumentsOf, firstAdministrator, makeOffice } from "../office.mjs";

const options = argumentsOf(process.argv.slice(2), {
  server: join(import.meta.dirname, "../../build/debug/tiepdan"), database: "sqlite", scratch: "/tmp",
  requests: "1500", seed: "20261121",
});
const patienceSeconds = 30;

function seeded(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const pieces = ["\0", "\r\n", "\n", " ", "{", "}", "[", "\"", ":", ",", "\\u0000", "\\ud800", "null", "-0", "1e999", "'", "<", "%00",
  "%2e%2e/", "Transfer-Encoding: chunked\r\n", "Content-Length: 5\r\n", "\xff", "Đ", "\u0301", "A".repeat(3000), "[".repeat(200)];

// Cuts, doubles, swaps and plants pieces at random places.
function bent(text, random) {
  let out = text;
  for (let i = 1 + random(4); i > 0; i -= 1) {
    const at = random(out.length + 1);
    const length = random(12);
    const piece = pieces[random(pieces.length)];
    out = [() => out.slice(0, at) + piece + out.slice(at), () => out.slice(0, at) + out.slice(at + length),
      () => out.slice(0, at) + out.slice(at, at + length) + out.slice(at), () => out.slice(0, at)][random(4)]();
  }
  return out;
}

function headOf(office, clerk, length) {
  return `POST /api/v1/petitions HTTP/1.1\r\nHost: 127.0.0.1:${office.port}\r\nCookie: ${clerk.cookie}\r\nX-CSRF-Token: ${clerk.csrf}\r\n` +
    `Idempotency-Key: fuzz-fuzz-fuzz\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`;
}

// The status of the answer; 0 when the server hangs up without one.
function send(port, bytes) {
  return new Promise((done, fail) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(bytes));
    let answer = "";
    socket.setTimeout(patienceSeconds * 1000, () => { socket.destroy(); fail(new Error("no answer and no hanging up")); });
    socket.on("data", (data) => { answer += data.toString("latin1"); });
    socket.on("error", () => undefined);
    socket.on("close", () => done(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)));
  });
}

function bentRequest(office, clerk, body, random) {
  const what = random(3);
  const sent = what === 0 ? body : bent(body, random);
  const bytes = Buffer.from(sent, random(2) ? "utf8" : "latin1");
  const head = headOf(office, clerk, bytes.length);
  return Buffer.concat([Buffer.from(what === 0 ? bent(head, random) : head, "latin1"), bytes]);
}

async function openForWork(office) {
  const admin = await firstAdministrator(office);
  return addColleague(admin, { name: "Nguyễn Tiếp Dân", login: "clerk", unit: "ubnd-00004", role: "reception_officer" });
}

async function main() {
  const office = makeOffice(options);
  const clerk = await openForWork(office);
  const topic = (await clerk.call("GET", "/topics")).json.items[0].code;
  const body = JSON.stringify({ unit_id: "ubnd-00004", channel: "counter", received_on: "2026-07-06", senders: [{ kind: "person", name: "Lý Thị Bẻ" }],
    contents: [{ kind: "complaint", topic, summary: "Khiếu nại để bẻ cong" }] });
  const random = seeded(Number(options.seed));
  const statuses = new Map();
  const faults = [];
  for (let i = 0; i < Number(options.requests); i += 1) {
    const bytes = bentRequest(office, clerk, body, random);
    const status = await send(office.port, bytes).catch((error) => error.message);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (typeof status === "string" || status === 500) faults.push(`request ${i}: ${status}: ${JSON.stringify(bytes.toString("latin1")).slice(-300)}`);
    if (office.process.exitCode !== null) break;
  }
  if (!(await office.alive())) faults.push("the office is gone");
  const { code } = await office.stop();
  if (code !== 0) faults.push(`the server ended with ${code}: ${office.log.slice(-2000)}`);
  for (const fault of faults.slice(0, 20)) console.log(`FAILED ${fault}`);
  console.log([...statuses].sort().map(([status, count]) => `${status || "hung up"}: ${count}`).join(", "));
  console.log(`${Number(options.requests) - faults.length} passed, ${faults.length} failed`);
  if (faults.length > 0) process.exitCode = 1;
}

await main();
