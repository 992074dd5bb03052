// sqlmap and wapiti against a demonstration office of its own, on loopback, bounded in time. Not part of ./dev test:
// it needs minutes and packages of its own. Their whole reports stay in the scratch folder's attack/ (or --out DIR).
//   node attack.mjs --server X --web web/dist [--scratch DIR] [--seconds 60 for each target of sqlmap] [--wapiti 240]
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Contract } from "../api/contract.mjs";
import { Person, argumentsOf, makeOffice } from "../office.mjs";

const options = argumentsOf(process.argv.slice(2), {
  server: join(import.meta.dirname, "../../build/release/tiepdan"), web: join(import.meta.dirname, "../../web/dist"), scratch: "/tmp", out: "",
  database: "sqlite", seconds: "60", wapiti: "240", papers: "120", only: "",
});
const out = options.out || join(options.scratch, "attack");
mkdirSync(out, { recursive: true });

// Runs to its end or its time; {code, text, timely}
function run(program, words, seconds) {
  return new Promise((done) => {
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    let timely = true;
    const timer = setTimeout(() => { timely = false; child.kill("SIGKILL"); }, seconds * 1000);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (data) => { text += data; });
    child.on("close", (code) => { clearTimeout(timer); done({ code, text, timely }); });
  });
}

// ---- what is asked: every GET of the contract with its parameters filled, and the bodies that take words

const examplesIn = ({ unit, topic }) => ({ province: "01", q: "don", limit: "5", unit_id: unit, territory: "00004", line: "state", kind: "complaint", parent: "ubnd-01",
  stage: "received", open: "true", due: "soon", topic, assigned: "me", waiting: "head", received_from: "2026-01-01", received_to: "2026-12-31",
  sort: "due_on", order: "asc", below: "false", from: "2026-01-01", to: "2026-12-31", on: "2026-07-06",
  paths: { "/data-requests": { stage: "open" }, "/directives": { stage: "open" } } });

function getTargets(contract, parts, examples) {
  const ends = (path) => !contract.document.paths[path].get.responses["200"]?.content?.["text/event-stream"];
  return contract.operations().filter((each) => each.startsWith("get ")).map((each) => each.split(" ")[1]).filter(ends).map((path) => {
    const { parameters = [] } = contract.document.paths[path].get;
    const named = parameters.map((parameter) => contract.resolved(parameter)).filter(({ in: where, name }) => where === "query" && examples[name]);
    const ofPath = { ...examples, ...(examples.paths[path] ?? {}) };
    const query = new URLSearchParams(named.map(({ name }) => [name, ofPath[name]])).toString();
    const address = path.replace(/\{(\w+)\}/g, (_, name) => parts[path] ?? parts[name] ?? "x");
    return { path: address + (query ? `?${query}` : ""), named: named.length > 0 || /\{/.test(path) };
  });
}

const identity = { kind: "person", name: "Lương Thị Mẫu", id_number: "001170001234", address: "Số 3 phố Kim Mã" };
const bodiesIn = ({ unit, topic, code }) => ({
  "POST /session": { login: "hoa", password: "khong-phai-mat-khau" },
  "POST /petitions/near": { unit_id: unit, name: "Lương Thị Mẫu", id_number: "001170001234", summary: "Khiếu nại việc thu phí" },
  "POST /petitions": { unit_id: unit, channel: "counter", received_on: "2026-07-06", senders: [identity], contents: [{ kind: "complaint", topic, summary: "Khiếu nại việc thu phí" }] },
  "POST /portal/petitions": { unit_id: unit, kind: "complaint", topic, summary: "Khiếu nại việc thu phí", sender: identity },
  "POST /portal/follow": { code },
  "POST /law/ask": { question: "complaint.acceptance_due", input: { received_on: "2026-07-06" } },
});

// A request as sqlmap reads it from a file. A * says where to put the attack into a path without a query.
function requestFile(name, port, person, method, path, body) {
  const lines = [`${method} /api/v1${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, `Cookie: ${person.cookie}`, `X-CSRF-Token: ${person.csrf}`, "Accept: application/json"];
  if (body) lines.push("Content-Type: application/json", `Idempotency-Key: ${randomUUID()}`);
  const file = join(out, `${name}.http`);
  writeFileSync(file, `${lines.join("\r\n")}\r\n\r\n${body ? JSON.stringify(body) : ""}`);
  return file;
}

// An attack on a request that is refused anyway shows nothing: each must be taken as it stands.
async function taken({ person, method, path, body }) {
  const { status } = await person.call(method, path.replace("*", ""), { body, headers: body ? { "idempotency-key": randomUUID() } : {} });
  return status < 400 || status === 401;  // a sign-in that is not right
}

function verdictOf({ text, timely }) {
  if (/identified the following injection point|is vulnerable/i.test(text)) return "FOUND";
  // Its last word: what "appears to be injectable" on the way it has looked at again.
  if (/all tested parameters do not appear to be injectable/i.test(text)) return "nothing";
  if (/appears to be .* injectable/i.test(text)) return "FOUND";
  return timely ? "unclear" : "nothing in its time";
}

async function sqlmap(office, targets) {
  const found = [];
  for (const target of targets.filter((each) => each.name.includes(options.only))) {
    const { name, method, path, body, person } = target;
    if (!(await taken(target))) found.push(`the request itself is refused: ${method} ${path}`);
    const file = requestFile(name, office.port, person, method, path, body);
    const answer = await run("sqlmap", ["-r", file, "--batch", "--ignore-stdin", "--disable-coloring", "--flush-session", "--dbms", "sqlite", "--level", "2", "--risk", "1",
      "--technique", "BEUST", "--time-sec", "2", "--timeout", "10", "--retries", "0", "--threads", "4", "--skip", "user-agent,referer,host",
      "--param-exclude", "tiepdan_session", "--ignore-code", "401", "--output-dir", join(out, "sqlmap")], Number(options.seconds));
    writeFileSync(join(out, `${name}.sqlmap.txt`), answer.text);
    const verdict = verdictOf(answer);
    console.log(`sqlmap ${method} ${path}: ${verdict}`);
    if (verdict === "FOUND" || verdict === "unclear") found.push(`sqlmap ${verdict}: ${method} ${path}`);
  }
  return found;
}

// Not findings: a header that browsers have dropped, and one that belongs to the proxy that ends TLS (docs/operating.md).
const known = [/X-XSS-Protection is not set/, /Strict-Transport-Security is not set/];

// The pages and every address of the contract, signed in.
async function wapiti(office, person, gets) {
  const report = join(out, "wapiti.json");
  const starts = ["/", "/portal/", ...gets.map(({ path }) => `/api/v1${path}`)].flatMap((path) => ["-s", `${office.url}${path}`]);
  const answer = await run("wapiti", ["-u", `${office.url}/`, ...starts, "--scope", "domain", "-H", `Cookie: ${person.cookie}`, "-H", `X-CSRF-Token: ${person.csrf}`,
    "-m", "sql,timesql,xss,permanentxss,file,exec,crlf,redirect,backup,methods,csp,http_headers,cookieflags,htaccess,shellshock", "--flush-session", "--no-bugreport",
    "--max-scan-time", options.wapiti, "--max-attack-time", "60", "-t", "10", "-f", "json", "-o", report, "--store-session", join(out, "wapiti")],
  Number(options.wapiti) + 120);
  writeFileSync(join(out, "wapiti.txt"), answer.text);
  const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, "utf8"));
  const all = [...Object.entries(vulnerabilities), ...Object.entries(anomalies)].flatMap(([kind, list]) => list.map((each) => `wapiti ${kind}: ${each.method} ${each.path} ${each.info}`))
    .filter((finding) => !known.some((each) => each.test(finding)));
  console.log(`wapiti: ${starts.length / 2} addresses, ${all.length} findings`);
  return all;
}

// A person of the demonstration by the words of his line in sign-ins.txt.
async function signInAs(office, words) {
  const text = readFileSync(join(office.data, "sign-ins.txt"), "utf8");
  const password = /password for all: (.+)$/m.exec(text)[1].trim();
  const line = text.split("\n").find((each) => words.every((word) => each.includes(word)));
  const login = /^ {2}(\S+) /.exec(line)[1];
  const person = new Person(office, login, login, password);
  await person.signIn();
  return person;
}

// An export that is made, a data request, and of the demonstration's receptions one of each.
async function received(head, unit) {
  const made = await head.call("POST", "/exports", { body: { list: "matters", format: "csv" } });
  for (let asked = 0; asked < 50 && (await head.call("GET", `/exports/${made.json.id}`)).json.state !== "done"; ++asked) await new Promise((done) => setTimeout(done, 100));
  const asked = await head.call("POST", "/data-requests", { headers: { "idempotency-key": randomUUID() },
    body: { unit_id: unit, kind: "copy", received_on: "2026-07-06", name: identity.name, id_number: identity.id_number, identity_checked: true } });
  const [directive] = (await head.call("GET", `/directives?unit_id=${unit}&limit=1`)).json.items;
  const [session] = (await head.call("GET", `/receptions/calendar?unit_id=${unit}&from=2026-01-01&to=2026-12-31`)).json.sessions.filter(({ stage }) => stage !== "draft").slice(-1);
  const [publication] = (await head.call("GET", `/receptions/publications?unit_id=${unit}&limit=1`)).json.items;
  const of = (paths, id) => Object.fromEntries(paths.map((path) => [path, id]));
  return { ...of(["/exports/{id}", "/exports/{id}/file"], made.json.id), "/data-requests/{id}": asked.json.id, "/directives/{id}": directive.id,
    ...of(["/visits/{id}", "/visits/{id}/conclusion"], directive.visit_id), "/receptions/sessions/{id}": session.id,
    "/portal/receptions/publications/{id}": publication.id, ...of(["/portal/receptions/{session}/slots", "/portal/receptions/{session}/display"], session.id),
    ...of(["/portal/receptions/{unit_id}/feed", "/portal/receptions/{unit_id}/head-feed"], unit) };
}

// What the requests speak of: a paper, a matter, a file, a topic and a list that are there.
async function facts(contract, head) {
  const unit = head.session.posts[0].unit.id;
  const topic = (await head.call("GET", "/topics")).json.items[0].code;
  const made = (await head.call("POST", "/petitions", { body: bodiesIn({ unit, topic })["POST /petitions"], headers: { "idempotency-key": randomUUID() } })).json;
  const file = (await head.call("POST", "/files", { raw: "%PDF-1.4\n%%EOF\n", headers: { "content-type": "application/octet-stream", "x-file-name": "a.pdf" } })).json.id;
  const parts = { ...(await received(head, unit)), id: made.matters[0].id, "/petitions/{id}": made.petition.id, "/files/{id}": file, "/units/{id}": unit, "/units/{id}/second-factor": unit,
    list: made.matters[0].choice_lists.ground, "/exports/lists/{list}": "matters", rule: "complaint.accept_by" };
  return { unit, topic, code: made.code, gets: getTargets(contract, parts, examplesIn({ unit, topic })) };
}

async function main() {
  const office = makeOffice(options);
  office.must("demo", "--papers", options.papers);
  await office.start("--demo");
  const findings = [];
  try {
    const head = await signInAs(office, [", head)"]);
    const admin = await signInAs(office, [", administrator)", head.session.posts[0].unit.name]);
    const contract = new Contract(join(import.meta.dirname, "../../api/openapi.yaml"));
    const { gets, ...said } = await facts(contract, head);
    const targets = [...gets.filter(({ named }) => named).map(({ path }) => ({ method: "GET", path: path.includes("?") ? path : `${path}*` })),
      ...Object.entries(bodiesIn(said)).map(([operation, body]) => ({ method: "POST", path: operation.split(" ")[1], body }))]
      .map((each) => ({ ...each, name: `${each.method}${each.path.split("?")[0].replaceAll(/[^\w]+/g, "_")}`.slice(0, 80) }))
      .map((each) => ({ ...each, person: /^\/staff|second-factor/.test(each.path) ? admin : head }));
    findings.push(...await sqlmap(office, targets));
    findings.push(...await wapiti(office, head, gets));
    if (!(await office.alive())) findings.push("the server does not answer any more");
  } finally {
    const { code } = await office.stop();
    if (code !== 0) findings.push(`the server ended with ${code}`);
  }
  const broken = office.log.split("\n").filter((line) => / error |incident/.test(line));
  findings.push(...broken.slice(0, 10).map((line) => `log: ${line}`));
  const whole = office.verb("verify");
  if (whole.status !== 0) findings.push(`the journal: ${whole.out}`);
  for (const finding of findings) console.log(`FOUND ${finding}`);
  console.log(`attack: ${findings.length} findings; reports in ${out}`);
  if (findings.length > 0) process.exitCode = 1;
}

await main();
