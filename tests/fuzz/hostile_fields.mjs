// Every field of every body gets what no honest form sends: another type, too much, SQL, HTML, half a letter, a day
// that is not in the calendar. The answer is a clear 4xx, or the text is kept letter by letter and given back as
// data; never 500, never a table less.
//   node hostile_fields.mjs --server X [--database …] [--scratch DIR]
import { join } from "node:path";
import { Person, addColleague, argumentsOf, firstAdministrator, makeOffice, testPassword } from "../office.mjs";

const options = argumentsOf(process.argv.slice(2), {
  server: join(import.meta.dirname, "../../build/debug/tiepdan"), database: "sqlite", scratch: "/tmp",
});
const unit = "ubnd-00004";

// As they stand in the body: JSON that JSON.stringify would not write.
const hostile = [
  "null", "true", "-1", "1e999", "9007199254740993", "\"\"", "[]", "{}", "[[[[[]]]]]", "{\"a\":{\"b\":1}}", "\"\\ud800\"", "\"a\\u0000b\"", "\"\\u202egnp\"",
  "\"2026-02-30\"", "\"0000-00-00\"", "\"'; DROP TABLE petition; --\"", "\"' OR '1'='1\"", "\"\\\") UNION SELECT 1 --\"", "\"%' AND 1=1 --\"",
  "\"<script>alert(1)</script>\"", "\"<img src=x onerror=alert(1)>\"", "\"{{7*7}}${7*7}\"", "\"../../../etc/passwd\"", "\"$(reboot)`reboot`\"",
  `"${"Đ".repeat(60_000)}"`, `[${"0,".repeat(20_000)}0]`, `${"[".repeat(5000)}${"]".repeat(5000)}`,
];

// Every place in a body: ["senders", 0, "name"].
function places(value, path = []) {
  if (value === null || typeof value !== "object") return [path];
  const below = Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, Array.isArray(value) ? Number(key) : key]));
  return [path, ...below].filter((place) => place.length > 0);
}

const planted = "\u0001planted\u0001";

function bodyWith(body, place, raw) {
  const copy = structuredClone(body);
  const last = place.at(-1);
  const holder = place.slice(0, -1).reduce((inner, key) => inner[key], copy);
  holder[last] = planted;
  return JSON.stringify(copy).replace(JSON.stringify(planted), () => raw);
}

class Hunt {
  constructor(office) {
    Object.assign(this, { office, faults: [], asked: 0, statuses: new Map(), keys: 0 });
  }

  check(what, { status, text, json, headers }) {
    this.asked += 1;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status >= 500) this.faults.push(`${what}: ${status} ${text.slice(0, 200)}`);
    if (status >= 400 && !(json?.title && json.title_en)) this.faults.push(`${what}: ${status} without a sentence`);
    if (!/json|csv|octet|^$/.test(headers.get("content-type") ?? "")) this.faults.push(`${what}: an answer of type ${headers.get("content-type")}`);
  }

  async body(who, method, path, body, headers = {}) {
    const send = async (what, raw) => {
      this.keys += 1;
      const answer = await who.call(method, path, { raw, headers: { ...headers, "idempotency-key": `hostile-${this.keys}` } });
      this.check(`${method} ${path} ${what}`, answer);
    };
    for (const place of places(body)) {
      for (const raw of hostile) await send(`${place.join(".")} = ${raw.slice(0, 60)}`, bodyWith(body, place, raw));
    }
    await send("with an unknown field", JSON.stringify({ ...body, admin: true }));
    await send("with a field twice", JSON.stringify(body).replace("{", `{"${Object.keys(body)[0]}":null,`));
    for (const raw of hostile) await send(`as ${raw.slice(0, 60)}`, raw);
  }

  async query(who, path, names) {
    for (const name of names) {
      for (const raw of hostile.slice(0, -3)) {
        const value = encodeURIComponent(raw.replace(/^"|"$/g, ""));
        this.check(`GET ${path}?${name}=${value.slice(0, 60)}`, await who.call("GET", `${path}?${name}=${value}`));
      }
    }
  }
}

async function openForWork(office) {
  const admin = await firstAdministrator(office);
  const join = (name, login, role) => addColleague(admin, { name, login, unit, role });
  return { admin, clerk: await join("Nguyễn Tiếp Dân", "clerk", "reception_officer"), head: await join("Lê Thủ Trưởng", "head", "head") };
}

const paperOf = (topic) => ({
  unit_id: unit, channel: "counter", received_on: "2026-07-06", people_count: 1, full_text: "Nội dung", request: "Đề nghị",
  senders: [{ kind: "person", name: "Lý Thị Thử", id_kind: "cccd", id_number: "001085012345", address: "12 Đội Cấn", phone: "0912345678", email: "a@b.vn" }],
  contents: [{ kind: "complaint", topic, summary: "Khiếu nại để thử", respondent: "UBND phường" }],
});

// SQL and HTML that are allowed as text come back letter by letter.
async function keepsLetters(hunt, clerk, topic) {
  const summary = "'; DROP TABLE petition; -- <script>alert(1)</script> %27 \"quoted\" \\ đ";
  const body = { ...paperOf(topic), contents: [{ kind: "feedback", topic, summary }] };
  const made = await clerk.call("POST", "/petitions", { body, headers: { "idempotency-key": "hostile-letters" } });
  const read = await clerk.call("GET", `/matters/${made.json?.matters?.[0]?.id}`);
  if (read.json?.summary !== summary) hunt.faults.push(`kept ${JSON.stringify(read.json?.summary)} of ${JSON.stringify(summary)}`);
}

async function main() {
  const office = makeOffice(options);
  const { admin, clerk, head } = await openForWork(office);
  const nobody = new Person(office, "nobody");
  const topic = (await clerk.call("GET", "/topics")).json.items[0].code;
  const hunt = new Hunt(office);
  await keepsLetters(hunt, clerk, topic);
  const made = await clerk.call("POST", "/petitions", { body: paperOf(topic), headers: { "idempotency-key": "hostile-first" } });
  const matter = made.json.matters[0].id;
  await hunt.body(clerk, "POST", "/petitions", paperOf(topic));
  await hunt.body(clerk, "POST", "/petitions/near", { unit_id: unit, names: ["Lý Thị Thử"], summary: "Khiếu nại" });
  await hunt.body(head, "POST", `/matters/${matter}/assign`, { assignee_id: head.id }, { "if-match": "\"1\"" });
  await hunt.body(head, "POST", `/matters/${matter}/accept`, { note: "x" }, { "if-match": "\"1\"" });
  await hunt.body(admin, "POST", "/staff", { name: "A", login: "a.b", post: { unit_id: unit, role: "handler", title: "CB", valid_from: "2026-01-01" } });
  await hunt.body(nobody, "POST", "/portal/follow", { code: "0000-0000-0000" });
  await hunt.body(nobody, "POST", "/law/ask", { question: "complaint.acceptance_due", inputs: { received_on: "2026-07-06" } });
  await hunt.query(clerk, "/matters", ["limit", "after", "unit_id", "kind", "stage", "q", "topic", "overdue"]);
  await hunt.query(clerk, "/search", ["q", "limit", "after"]);
  await hunt.query(nobody, "/units", ["q", "province", "limit"]);
  const after = await clerk.call("GET", `/matters/${matter}`);
  if (after.status !== 200) hunt.faults.push(`the first matter is gone: ${after.status}`);
  await new Person(office, "admin", "admin", testPassword).signIn();
  const { code } = await office.stop();
  if (code !== 0) hunt.faults.push(`the server ended with ${code}`);
  if (office.verb("verify").status !== 0) hunt.faults.push(`verify: ${office.verb("verify").out}`);
  for (const fault of hunt.faults.slice(0, 30)) console.log(`FAILED ${fault}`);
  console.log([...hunt.statuses].sort().map(([status, count]) => `${status}: ${count}`).join(", "));
  console.log(`${hunt.asked} passed, ${hunt.faults.length} failed`);
  if (hunt.faults.length > 0) process.exitCode = 1;
}

await main();
