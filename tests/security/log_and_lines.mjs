// Two things that must not leave the server by a side door: its log holds no forged line and no secret, and it opens
// no connection of its own, whatever addresses people write into it. One office, under strace.
//   node log_and_lines.mjs --server X [--scratch DIR]
import { randomUUID } from "node:crypto";
import { readFileSync, chmodSync, writeFileSync } from "node:fs";
import { createServer, connect } from "node:net";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { Person, addColleague, argumentsOf, makeOffice, testPassword } from "../office.mjs";
import { totp } from "../totp.mjs";

const options = argumentsOf(process.argv.slice(2), {
  server: join(import.meta.dirname, "../../build/debug/tiepdan"), scratch: "/tmp", database: "sqlite",
});
const faults = [];
let checked = 0;

function must(condition, claim) {
  checked += 1;
  if (!condition) faults.push(claim);
}

// ---- a listener that nobody should call, and the addresses that people write

function listen() {
  const calls = [];
  const server = createServer((socket) => { calls.push(socket.remoteAddress); socket.destroy(); });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done({ server, calls, port: server.address().port })));
}

const addressesOf = (port) => [`http://127.0.0.1:${port}/x`, "http://169.254.169.254/latest/meta-data/", `//127.0.0.1:${port}/y`,
  `file:///etc/passwd`, `ftp://127.0.0.1:${port}/z`, `\\\\127.0.0.1\\share`, "http://[::1]:80/", "gopher://localhost:11211/_stats"];

// A DOCX with a picture outside itself: a zip of one stored entry, made by hand.
function docxPointingTo(url) {
  const name = Buffer.from("word/_rels/document.xml.rels");
  const plain = Buffer.from(`<Relationships><Relationship TargetMode="External" Target="${url}"/></Relationships>`);
  const packed = deflateRawSync(plain);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(plain.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name, packed]);
}

const upload = (person, name, bytes) => person.call("POST", "/files", { raw: bytes, headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name) } });

async function writeAddresses(people, addresses) {
  const topic = (await people.clerk.call("GET", "/topics")).json.items[0].code;
  for (const url of addresses) {
    const answer = await people.clerk.call("POST", "/petitions", {
      headers: { "idempotency-key": randomUUID(), referer: url, "x-forwarded-host": url, origin: url },
      body: { unit_id: "ubnd-00004", channel: "counter", received_on: "2026-07-06", senders: [{ kind: "person", name: `Người ${url}`, address: url, email: "a@example.vn" }],
        contents: [{ kind: "complaint", topic, summary: `Xem tại ${url}`, respondent: url }], full_text: `Ảnh: ${url} <img src="${url}">`, request: url },
    });
    must(answer.status === 201, `a paper with ${url} is not taken: ${answer.text}`);
    await people.clerk.call("GET", `/search?q=${encodeURIComponent(url)}`);
    await people.clerk.call("GET", `/addresses?q=${encodeURIComponent(url)}`);
    await upload(people.clerk, "a.pdf", `%PDF-1.4\n1 0 obj<</Type/Action/S/URI/URI(${url})>>endobj\n%%EOF\n`);
    await upload(people.clerk, "a.docx", docxPointingTo(url));
    await upload(people.clerk, "a.svg", `<svg xmlns="http://www.w3.org/2000/svg"><image href="${url}"/></svg>`);
  }
}

// ---- what must not be in the log

async function secretsUsed(office, people) {
  const made = (await people.admin.call("POST", "/staff", { body: { name: "Trịnh Văn Mới", login: "moi",
    post: { unit_id: "ubnd-00004", role: "handler", title: "Chuyên viên", valid_from: "2026-01-01" } } })).json;
  const begun = (await people.clerk.call("POST", "/session/second-factor", { body: { password: testPassword } })).json;
  const code = totp(begun.secret);
  const confirmed = (await people.clerk.call("POST", "/session/second-factor/confirm", { body: { code } })).json;
  const citizen = new Person(office, "citizen");
  const topic = (await citizen.call("GET", "/topics")).json.items[0].code;
  const sent = (await citizen.call("POST", "/portal/petitions", { headers: { "idempotency-key": randomUUID() },
    body: { unit_id: "ubnd-00004", kind: "denunciation", topic, summary: "Tố cáo nhận tiền", sender: { kind: "person", name: "Quách Thị Kín", phone: "0987000111" } } })).json;
  await citizen.call("POST", "/portal/follow", { body: { code: sent.code } });
  await citizen.call("POST", "/portal/follow", { body: { code: `${sent.code}9` } });
  await citizen.call("GET", `/portal/follow?code=${sent.code}`);
  await citizen.call("GET", `/nothing/${encodeURIComponent(sent.code)}/${testPassword}`);
  await citizen.call("POST", "/session", { body: { login: testPassword, password: "mat-khau-go-nham-o-day-7731" } });
  await citizen.call("POST", "/session", { body: { login: "clerk", password: testPassword } });
  await citizen.call("POST", "/session", { raw: `{"login": "clerk", "password": "${testPassword}"`, headers: { "content-type": "application/json" } });
  await people.clerk.call("GET", "/work", { headers: { authorization: "Bearer the-bearer-word-5521" } });
  must(begun.secret && confirmed.recovery_codes.length === 10 && sent.code && made.first_password, "a secret was not made");
  return { password: testPassword, "mistyped password": "mat-khau-go-nham-o-day-7731", cookie: people.clerk.cookie.split("=")[1], "CSRF token": people.clerk.csrf,
    "TOTP secret": begun.secret, "one-time code": ` ${code}`, "recovery code": confirmed.recovery_codes[0], "citizen's code": sent.code,
    "citizen's code without hyphens": sent.code.replaceAll("-", ""), "first password": made.first_password, "denouncer's name": "Quách Thị Kín",
    telephone: "0987000111", bearer: "the-bearer-word-5521" };
}

const steering = ["\r\n2026-01-01T00:00:00.000+00:00 info FORGED", "\n2026-01-01T00:00:00.000+00:00 error FORGED", "\u001b[2J\u001b[31mFORGED", "\0FORGED",
  "\u2028FORGED", "\u2029FORGED", "\u0085FORGED", "\u009b31mFORGED", "\u202eFORGED", "%0d%0aFORGED", "%00FORGED", "${jndi:ldap://127.0.0.1/FORGED}", "%s%n%x{}FORGED"];

const raw = (port, text) => new Promise((done) => {
  const socket = connect(port, "127.0.0.1", () => socket.end(Buffer.from(text, "utf8")));
  socket.on("error", () => undefined);
  socket.resume();
  socket.setTimeout(3000, () => socket.destroy());
  socket.on("close", done);
});

async function steer(office, people) {
  for (const text of steering) {
    await people.admin.call("POST", "/session", { body: { login: `x${text}`, password: `x${text}` }, headers: { "x-forwarded-for": "10.9.8.7" } });
    await people.clerk.call("GET", `/search?q=ab${encodeURIComponent(text)}`);
    await people.clerk.call("GET", `/matters/${encodeURIComponent(text)}`);
    await people.clerk.call("GET", `/nothing/${encodeURIComponent(text)}`);
    await upload(people.clerk, `a${text}.pdf`, "%PDF-1.4\n%%EOF\n");
    for (const where of [`GET /${text} HTTP/1.1\r\nHost: a\r\n\r\n`, `GET /api/v1/health HTTP/1.1\r\nHost: a\r\nUser-Agent: ${text}\r\nX-Own: ${text}\r\nCookie: tiepdan_session=${text}\r\nConnection: close\r\n\r\n`,
      `${text} /api/v1/health HTTP/1.1\r\nHost: a\r\n\r\n`]) await raw(office.port, where);
  }
}

const line = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00 (info|warn|error) [^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u;
const access = /^\S+ info (-|GET|POST|PUT|PATCH|DELETE|HEAD) (\S+) \d{3} \d+\.\d ms$/u;

function checkLog(log, secrets) {
  const lines = log.split("\n").filter((each) => each !== "" && !each.startsWith("http://"));
  must(lines.length > 100, `only ${lines.length} lines were written`);
  for (const each of lines) must(line.test(each), `not a line of ours: ${JSON.stringify(each.slice(0, 200))}`);
  must(lines.filter((each) => access.test(each)).length > 100, "the requests are not in the log");
  must(!log.includes("FORGED"), "what a client sent stands in the log");
  for (const [name, secret] of Object.entries(secrets)) must(!log.includes(secret), `the log holds the ${name}`);
}

// ---- strace: every connect and every datagram with an address of its own

function checkLines(trace, calls) {
  const opened = trace.split("\n").filter((each) => /\b(connect|sendto|sendmsg|sendmmsg)\(/.test(each) && /sa_family=AF_(INET|INET6|UNIX)/.test(each));
  must(/exited with|exit_group/.test(trace), "strace saw no end of the server");
  for (const each of opened.slice(0, 5)) must(false, `the server opened a line: ${each}`);
  must(opened.length === 0 && calls.length === 0, `${calls.length} calls to the listener`);
}

// The server as a child of strace; the sanitizer's search for leaks does not go with it.
function underStrace(office, trace) {
  const script = `${office.data}/server`;
  writeFileSync(script, `#!/bin/sh\nASAN_OPTIONS=detect_leaks=0 exec strace -D -f -s 0 -e trace=connect,sendto,sendmsg,sendmmsg,exit_group -o '${trace}' '${office.server}' "$@"\n`);
  chmodSync(script, 0o755);
  office.server = script;
}

const office = makeOffice(options);
office.must("migrate");
office.addAdministrator("ubnd-01", "admin", "Trần Quản Trị");
const trace = join(office.data, "trace.txt");
underStrace(office, trace);
const listener = await listen();
let secrets = {};
try {
  await office.start();
  const people = { admin: new Person(office, "admin", "admin") };
  await people.admin.signIn();
  people.clerk = await addColleague(people.admin, { login: "clerk", name: "Nguyễn Thị Tiếp Dân", unit: "ubnd-00004", role: "reception_officer" });
  await writeAddresses(people, addressesOf(listener.port));
  secrets = await secretsUsed(office, people);
  await steer(office, people);
} finally {
  await office.stop();
  listener.server.close();
}
checkLog(office.log, secrets);
checkLines(readFileSync(trace, "utf8"), listener.calls);
for (const fault of [...new Set(faults)].slice(0, 30)) console.log(`FAILED ${fault}`);
console.log(`log and lines: ${checked - faults.length} passed, ${faults.length} failed`);
if (faults.length > 0) process.exitCode = 1;
