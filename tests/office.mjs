// One real office for a test: its own folder or database, its own server process, people who sign in.
// Used by the conversations, the privacy program, the fault loop and the journeys.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const startSeconds = 120;

// "--server X --database Y" → {server: "X", database: "Y"}; a name without a value is true.
export function argumentsOf(argv, defaults) {
  const given = { ...defaults };
  for (let i = 0; i < argv.length; i += 1) {
    if (!argv[i].startsWith("--")) throw new Error(`unexpected ${argv[i]}`);
    const name = argv[i].slice(2).replaceAll("-", "_");
    const value = argv[i + 1];
    if (value === undefined || value.startsWith("--")) given[name] = true;
    else {
      given[name] = value;
      i += 1;
    }
  }
  return given;
}

export async function freePort() {
  const listener = createServer();
  await new Promise((done) => listener.listen(0, "127.0.0.1", done));
  const { port } = listener.address();
  await new Promise((done) => listener.close(done));
  return port;
}

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

// A database of its own beside the one of `url`.
function freshDatabase(url, name) {
  const made = spawnSync("psql", [url, "-qc", `CREATE DATABASE ${name}`], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`cannot make ${name}: ${made.stderr}`);
  return url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
}

export const testPassword = "con-trau-gam-co-ven-de-4719";

export class Office {
  constructor({ server, data, database, web }) {
    Object.assign(this, { server, data, database, web });
    this.process = null;
    this.log = "";
  }

  where() {
    return ["--data", this.data, ...(this.database ? ["--database", this.database] : [])];
  }

  // Runs a verb of the program to its end; {status, out}.
  verb(...words) {
    return this.verbWith({}, ...words);
  }

  verbWith(options, ...words) {
    const [verb, ...rest] = words;
    const done = spawnSync(this.server, [verb, ...this.where(), ...rest],
      { cwd: root, encoding: "utf8", maxBuffer: 64 << 20, ...options });
    return { status: done.status, out: `${done.stdout}${done.stderr}` };
  }

  must(...words) {
    const { status, out } = this.verb(...words);
    if (status !== 0) throw new Error(`${words.join(" ")} failed:\n${out}`);
    return out;
  }

  // The first administrator, who signs in with testPassword.
  addAdministrator(unit, login, name) {
    const done = this.verbWith({ input: `${testPassword}\n` },
      "user", "--unit", unit, "--login", login, "--name", name, "--password-stdin");
    if (done.status !== 0) throw new Error(`user failed:\n${done.out}`);
  }

  async start(...extra) {
    this.port ??= await freePort();
    this.url = `http://127.0.0.1:${this.port}`;
    const web = this.web ? ["--web", this.web] : [];
    this.process = spawn(this.server, ["serve", ...this.where(), "--port", String(this.port), ...web, ...extra],
      { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    this.ended = new Promise((done) => this.process.once("close", (code, signal) => done({ code, signal })));
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => { this.log += text; });
    }
    await this.untilAlive();
  }

  async untilAlive() {
    for (let left = startSeconds * 20; left > 0; left -= 1) {
      if (this.process.exitCode !== null) throw new Error(`the server ended at once:\n${this.log}`);
      if (await this.alive()) return;
      await wait(50);
    }
    throw new Error(`the server did not answer within ${startSeconds} s:\n${this.log}`);
  }

  async alive() {
    try {
      return (await fetch(`${this.url}/api/v1/health`)).ok;
    } catch {
      return false;
    }
  }

  async end(signal) {
    if (!this.process || this.process.exitCode !== null) return null;
    this.process.kill(signal);
    return this.ended;
  }

  stop() {
    return this.end("SIGTERM");
  }

  kill() {
    return this.end("SIGKILL");
  }
}

// An office in a folder of its own under `scratch`; database: "sqlite" or a postgresql URL.
export function makeOffice({ server, scratch, database, web }) {
  const name = `office_${randomBytes(4).toString("hex")}`;
  const data = join(scratch, name);
  mkdirSync(data, { recursive: true });
  const url = !database || database === "sqlite" ? null : freshDatabase(database, name);
  return new Office({ server: resolve(server), data, database: url, web: web && resolve(web) });
}

// Someone with a browser: keeps the cookie and the CSRF token, signs in when first needed.
export class Person {
  constructor(office, name, login = null, password = testPassword) {
    Object.assign(this, { office, name, login, password });
    this.cookie = null;
    this.csrf = null;
  }

  // {status, headers, text, json}; json is undefined when the body is not JSON.
  async call(method, path, { body, raw, headers = {}, csrf = true } = {}) {
    const sent = { ...headers };
    if (this.cookie) sent.cookie = this.cookie;
    if (csrf && this.csrf && method !== "GET") sent["x-csrf-token"] = this.csrf;
    let payload = raw;
    if (body !== undefined) payload = JSON.stringify(body);
    if (payload !== undefined) sent["content-type"] ??= "application/json";
    const answer = await fetch(`${this.office.url}/api/v1${path}`, { method, headers: sent, body: payload });
    const text = await textOf(answer);
    this.keepCookie(answer);
    const json = jsonOf(answer, text);
    if (json?.csrf_token) this.csrf = json.csrf_token;
    return { status: answer.status, headers: answer.headers, text, json };
  }

  // A download as it comes: {status, headers, bytes}.
  async callForBytes(path) {
    const answer = await fetch(`${this.office.url}/api/v1${path}`, { headers: this.cookie ? { cookie: this.cookie } : {} });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  keepCookie(answer) {
    for (const line of answer.headers.getSetCookie()) {
      const [pair] = line.split(";");
      this.cookie = pair.endsWith("=") ? null : pair;
    }
  }

  async signIn() {
    const answer = await this.call("POST", "/session", { body: { login: this.login, password: this.password } });
    if (answer.status !== 200) throw new Error(`${this.name} cannot sign in: ${answer.text}`);
    this.session = answer.json;
    return answer.json;
  }
}

// What a stream says first: it has no end.
async function textOf(answer) {
  if (!/event-stream/.test(answer.headers.get("content-type") ?? "")) return answer.text();
  const reader = answer.body.getReader();
  const bytes = new TextDecoder();
  let text = "";
  while (!text.endsWith("}\n\n")) {
    const { value, done } = await reader.read();
    if (done) break;
    text += bytes.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}

function jsonOf(answer, text) {
  if (!/json/.test(answer.headers.get("content-type") ?? "")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// An empty office, migrated and serving: its administrator of the city, signed in.
export async function firstAdministrator(office) {
  office.must("migrate");
  office.addAdministrator("ubnd-01", "admin", "Trần Quản Trị");
  await office.start();
  const admin = new Person(office, "admin", "admin");
  await admin.signIn();
  return admin;
}

// The administrator makes a colleague with one post, who changes the first password and is signed in.
export async function addColleague(administrator, { name, login, unit, role, title, valid_from, valid_to, document }) {
  const post = { unit_id: unit, role, title: title ?? role, valid_from: valid_from ?? "2026-01-01" };
  if (valid_to) post.valid_to = valid_to;
  if (document) post.document = document;
  const made = await administrator.call("POST", "/staff", { body: { name, login, post } });
  if (made.status !== 201) throw new Error(`cannot make ${login}: ${made.status} ${made.text}`);
  const person = new Person(administrator.office, name, login, made.json.first_password);
  person.id = made.json.member.id;
  await person.signIn();
  const changed = await person.call("PUT", "/session/password",
    { body: { old_password: person.password, new_password: testPassword } });
  if (changed.status !== 204) throw new Error(`${login} cannot change the password: ${changed.text}`);
  person.password = testPassword;
  await person.signIn();
  return person;
}
