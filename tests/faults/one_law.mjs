// Two servers on one PostgreSQL: a ruling on the law entered at one is the law of what is registered at the other from
// that moment on, whoever registers while it is entered, and the next one, entered at the other, has the next number.
//   node one_law.mjs --server X --database postgresql://… [--scratch DIR]
import { join } from "node:path";
import { Office, Person, addColleague, argumentsOf, firstAdministrator, makeOffice, testPassword } from "../office.mjs";

const options = argumentsOf(process.argv.slice(2), { server: join(import.meta.dirname, "../../build/debug/tiepdan"), scratch: "/tmp" });
const unit = "ubnd-00004";
const swap = {
  kind: "calendar_decision", decision: "Thông báo 1/TB-BNV về hoán đổi ngày nghỉ", decided_on: "2026-11-18", reason: "thông báo muộn",
  days: [{ day: "2026-11-23", kind: "swapped_day_off", vi: "nghỉ hoán đổi" }, { day: "2026-12-05", kind: "swapped_working_day", vi: "làm bù" }],
};
const faults = [];
const expect = (what, is, wanted) => is === wanted || faults.push(`${what} is ${is}, not ${wanted}`);

let papers = 0;
async function register(clerk, topic) {
  const { status, json } = await clerk.call("POST", "/petitions", {
    headers: { "idempotency-key": `one-law-${(papers += 1)}` },
    body: {
      unit_id: unit, channel: "counter", received_on: "2026-11-18", senders: [{ kind: "person", name: `Người gửi ${papers}` }],
      contents: [{ kind: "complaint", topic, summary: `Khiếu nại ${papers}`, belongs_to: "own_body" }], full_text: "Nội dung đơn.",
    },
  });
  if (status !== 201) throw new Error(`registering answers ${status} ${JSON.stringify(json)}`);
  return json.matters[0].id;
}

async function rule(admin, what) {
  for (;;) {
    const { seen } = (await admin.call("POST", "/law/rulings/preview", { body: what })).json;
    const { status, json } = await admin.call("POST", "/law/rulings", { body: { ...what, seen } });
    if (status === 201) return json;
    if (json.code !== "ruling.changed_meanwhile") throw new Error(`ruling answers ${status} ${JSON.stringify(json)}`);
  }
}

async function dueOf(clerk, ids) {
  const all = await Promise.all(ids.map(async (id) => (await clerk.call("GET", `/matters/${id}`)).json.clocks[0].due_on));
  return [...new Set(all)].join(" ");
}

async function main() {
  const office = makeOffice(options);
  const admin = await firstAdministrator(office);
  const clerk = await addColleague(admin, { name: "Nguyễn Tiếp Dân", login: "clerk", unit, role: "reception_officer" });
  const { server, data, database } = office;
  const second = new Office({ server, data, database });
  await second.start();
  const thereAdmin = new Person(second, admin.name, admin.login, admin.password);
  const there = new Person(second, clerk.name, "clerk", testPassword);
  await there.signIn();
  await thereAdmin.signIn();
  const topic = (await clerk.call("GET", "/topics")).json.items[0].code;

  const before = [await register(clerk, topic), await register(there, topic)];
  expect("the limit before", await dueOf(there, before), "2026-11-30");
  // Papers come in at the other server all the while: each is moved with the others, or reckoned by the new law.
  let ruled = false;
  const meanwhile = [];
  const streaming = (async () => {
    while (!ruled) meanwhile.push(await register(there, topic));
  })();
  const first = await rule(admin, swap);
  ruled = true;
  await streaming;
  meanwhile.push(await register(there, topic));
  expect("the first ruling", first.edition, 1);
  expect("the limit afterwards", await dueOf(there, [...before, ...meanwhile]), "2026-12-01");
  console.log(`${meanwhile.length} papers came in at the other server while the law was ruled on`);

  const back = await rule(thereAdmin, { kind: "withdrawal", of: first.id, reason: "thông báo được thu hồi" });
  expect("the second ruling", back.edition, 2);
  expect("the limit at last", await dueOf(clerk, [...before, ...meanwhile, await register(clerk, topic)]), "2026-11-30");
  await second.stop();
  await office.stop();
  const verified = office.verb("verify");
  if (verified.status !== 0) faults.push(`verify: ${verified.out}`);
  for (const fault of faults) console.log(`FAILED ${fault}`);
  console.log(`${faults.length ? 0 : 6} passed, ${faults.length} failed`);
  if (faults.length > 0) process.exitCode = 1;
}

await main();
