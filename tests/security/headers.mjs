// Every kind of answer the server gives, with the headers it must carry: headers.yaml.
//   node headers.mjs --server X --web web/dist [--scratch DIR]
import { readFileSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { parse } from "yaml";
import { Person, addColleague, argumentsOf, makeOffice, testPassword } from "../office.mjs";

const here = import.meta.dirname;
const options = argumentsOf(process.argv.slice(2), {
  server: join(here, "../../build/debug/tiepdan"), web: join(here, "../../web/dist"), scratch: "/tmp", database: "sqlite",
});
const table = parse(readFileSync(join(here, "headers.yaml"), "utf8"));

// fetch hides some headers and mends some addresses: this asks as it is told. {status, headers}
function ask(port, method, path, headers, body) {
  return new Promise((done, fail) => {
    const sent = request({ port, host: "127.0.0.1", method, path, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers }));
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

function askRaw(port, bytes) {
  return new Promise((done) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("error", () => undefined);
    socket.on("data", (data) => { text += data; });
    socket.setTimeout(8000, () => socket.destroy());
    socket.on("close", () => {
      const [status, ...lines] = text.split("\r\n\r\n")[0].split("\r\n");
      const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]));
      done({ status: Number(status?.split(" ")[1]), headers });
    });
  });
}

function faultsOf(kind, { status, headers }) {
  const faults = status === kind.status ? [] : [`answers ${status}, not ${kind.status}`];
  const expected = { ...table.always, "content-type": kind.type, ...(kind.cache ? { "cache-control": kind.cache } : {}) };
  for (const name of Object.keys(kind.and ?? {})) delete expected[name];
  if (kind.cookie) delete expected["set-cookie"];
  for (const [name, wanted] of Object.entries(expected)) {
    if ((headers[name] ?? null) !== wanted) faults.push(`${name} is ${JSON.stringify(headers[name] ?? null)}, not ${JSON.stringify(wanted)}`);
  }
  const patterns = { ...kind.and, ...(kind.cookie ? { "set-cookie": kind.cookie } : {}) };
  for (const [name, pattern] of Object.entries(patterns)) {
    if (!new RegExp(pattern).test([headers[name]].flat()[0] ?? "")) faults.push(`${name} is ${headers[name]}, not ${pattern}`);
  }
  return faults;
}

async function askKind(kind, { port, people, places }) {
  if (kind.raw) return askRaw(port, kind.raw);
  if (kind.raw_long) return askRaw(port, `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${"a".repeat(kind.raw_long)}`);
  const fill = (text) => text.replace(/\{(\w+)\}/, (_, name) => places[name]);
  const [method, path] = fill(kind.do).split(" ");
  const headers = Object.fromEntries(Object.entries(kind.headers ?? {}).map(([name, value]) => [name, fill(value)]));
  const who = people[kind.who];
  if (who) Object.assign(headers, { cookie: who.cookie, "x-csrf-token": who.csrf });
  const body = kind.body === "sign_in" ? { login: "clerk", password: testPassword } : kind.body;
  if (body) headers["content-type"] = "application/json";
  return ask(port, method, path, headers, body && JSON.stringify(body));
}

async function furnish(office) {
  office.addAdministrator("ubnd-01", "admin", "Trần Quản Trị");
  await office.start();
  const admin = new Person(office, "admin", "admin");
  await admin.signIn();
  const clerk = await addColleague(admin, { login: "clerk", name: "Nguyễn Thị Tiếp Dân", unit: "ubnd-00004", role: "reception_officer" });
  const file = await clerk.call("POST", "/files", { raw: "%PDF-1.4\n%%EOF\n", headers: { "content-type": "application/octet-stream", "x-file-name": "don.pdf" } });
  const table = await clerk.call("POST", "/exports", { body: { list: "matters", format: "csv" } });
  const script = readdirSync(join(options.web, "assets")).find((name) => name.endsWith(".js"));
  const { headers } = await ask(office.port, "GET", "/", {});
  return { port: office.port, people: { admin, clerk }, places: { file: file.json?.id, table: table.json?.id, script: `/assets/${script}`, etag: headers.etag } };
}

async function judge(world, kinds) {
  let passed = 0;
  let failed = 0;
  for (const kind of kinds) {
    const faults = faultsOf(kind, await askKind(kind, world));
    for (const fault of faults) console.log(`FAILED ${kind.say}: ${fault}`);
    if (faults.length === 0) passed += 1;
    failed += faults.length;
  }
  return { passed, failed };
}

const office = makeOffice(options);
office.must("migrate");
try {
  const world = await furnish(office);
  const first = await judge(world, table.kinds.filter((kind) => !kind.tls));
  await office.stop();
  await office.start("--tls-in-front");
  const second = await judge({ ...world, port: office.port, people: {} }, table.kinds.filter((kind) => kind.tls));
  const failed = first.failed + second.failed;
  console.log(`headers: ${first.passed + second.passed} passed, ${failed} failed`);
  if (failed > 0 || first.passed === 0 || second.passed === 0) process.exitCode = 1;
} finally {
  await office.stop();
}
