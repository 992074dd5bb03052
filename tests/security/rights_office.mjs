// The office the table of rights asks: a ward with papers, and a person of every role at every place.
import { randomUUID } from "node:crypto";
import { Person, addColleague } from "../office.mjs";

const ward = "ubnd-00004";

async function must(person, method, path, body, headers = {}) {
  const answer = await person.call(method, path, { body, headers });
  if (answer.status >= 300) throw new Error(`${person.name} ${method} ${path}: ${answer.status} ${answer.text}`);
  return answer;
}

async function hire(office, setting) {
  const people = new Map([["nobody", new Person(office, "nobody")]]);
  const heads = { "ubnd-01": "root.state", "tinhuy-01": "root.party", "mttq-00004": "root.front" };
  const roots = {};
  for (const [unit, login] of Object.entries(heads)) office.addAdministrator(unit, login, "Trần Quản Trị");
  await office.start();
  for (const [unit, login] of Object.entries(heads)) {
    roots[unit] = new Person(office, login, login);
    await roots[unit].signIn();
  }
  const wanted = [];
  for (const [place, unit] of Object.entries(setting.places)) for (const role of setting.roles) wanted.push([`${role}.${place}`, { role, unit }]);
  wanted.push(...Object.entries(setting.others));
  for (const [name, { role, unit }] of wanted) {
    const root = unit.startsWith("mttq") ? roots["mttq-00004"] : unit.startsWith("danguy") ? roots["tinhuy-01"] : roots["ubnd-01"];
    const person = await addColleague(root, { login: name, name: `Người ${name}`, unit, role, document: role === "deputy" ? "QĐ 12/QĐ-UBND" : undefined });
    person.name = name;
    people.set(name, person);
  }
  return { people, root: roots["ubnd-01"] };
}

const sender = { kind: "person", name: "Lương Thị Mẫu", birth_year: 1970, id_kind: "cccd", id_number: "001170001234",
  id_issued_on: "2021-05-20", id_issued_by: "Cục CSQLHC", address: "Số 3 phố Kim Mã", commune_code: "00004", phone: "0912345678", email: "mau@example.vn" };

function paper(kind, topic, files) {
  return { unit_id: ward, channel: "counter", received_on: "2026-07-06", written_on: "2026-07-05", senders: [sender],
    contents: [{ kind, topic, belongs_to: "own_body", summary: "Về việc xử phạt vi phạm xây dựng", respondent: "Ông Trần Văn Đất", place_code: "00004" }],
    full_text: "Nội dung chi tiết của đơn.", request: "Đề nghị xem xét.", previous_handling: "Đã gửi đơn lần một.", files };
}

// The smallest MP4.
const recording = Buffer.from("AAAAFGZ0eXBpc29tAAAAAGlzb20AAAAJbWRhdHg=", "base64");

async function uploaded(clerk, mark = {}) {
  const answer = await clerk.call("POST", "/files", { raw: "%PDF-1.4\n%%EOF\n", headers: { "content-type": "application/octet-stream", "x-file-name": "don.pdf", ...mark } });
  if (answer.status !== 201) throw new Error(`cannot upload: ${answer.text}`);
  return answer.json.id;
}

async function perform(person, matter, act, body) {
  const now = await must(person, "GET", `/matters/${matter}`);
  await must(person, "POST", `/matters/${matter}/${act}`, body, { "if-match": now.headers.get("etag") });
}

// A paper and its matter, brought as far as it goes with the ward's own people.
async function paperOf(people, kind, topic) {
  const clerk = people.get("reception_officer.own");
  const file = await uploaded(clerk);
  const card = await uploaded(clerk, { "x-file-mark": "identity_card" });
  const made = await must(clerk, "POST", "/petitions", paper(kind, topic, [file, card]), { "idempotency-key": randomUUID() });
  const matter = made.json.matters[0].id;
  return { matter, paper: made.json.petition.id, file, card, code: made.json.code, receipt: made.json.receipt.text };
}

async function accepted(people, kind, topic) {
  const thing = await paperOf(people, kind, topic);
  await perform(people.get("reception_officer.own"), thing.matter, "classify", { on: "2026-07-07", kind, topic, belongs_to: "own_body" });
  await perform(people.get("head.own"), thing.matter, "accept", { on: "2026-07-08", document_number: "1/TB-UBND" });
  thing.visit = await visitAbout(people.get("reception_officer.own"), kind, topic, thing.matter);
  return thing;
}

// At the desk, about the matter.
async function visitAbout(clerk, kind, topic, matter_id, session = {}) {
  const visit = { unit_id: ward, received_on: "2026-11-19", received_at: "08:30", people: [{ ...sender, address: "Số 3 phố Kim Mã" }],
    contents: [{ kind, topic, summary: "Hỏi về việc giải quyết" }], outcome: "linked", matter_id, ...session };
  return (await must(clerk, "POST", "/visits", visit, { "idempotency-key": randomUUID() })).json.visit.row.id;
}

async function incident(clerk) {
  const line = { unit_id: ward, happened_on: "2026-11-19", happened_at: "08:30", kind: "medical", text: "Một cụ già ngất ở phòng chờ" };
  return (await must(clerk, "POST", "/incidents", line, { "idempotency-key": randomUUID() })).json.id;
}

async function sent(office, topic) {
  const answer = await must(new Person(office, "citizen"), "POST", "/portal/petitions",
    { unit_id: ward, kind: "complaint", topic, summary: "Khiếu nại về việc thu phí", full_text: "Nội dung.", sender }, { "idempotency-key": randomUUID() });
  const follow = await must(new Person(office, "citizen"), "POST", "/portal/follow", { code: answer.json.code });
  return { code: answer.json.code, matter: follow.json.matters[0].id };
}

// A calendar of the ward: a rule and a published session of today, with somebody who comes about the matter.
async function calendar(people, matter) {
  const clerk = people.get("reception_officer.own");
  const hours = { starts_at: "08:00", ends_at: "11:30", place: "Phòng tiếp công dân" };
  const today = (await must(clerk, "GET", "/health")).json.today;
  const rule = await must(clerk, "POST", "/receptions/rules", { unit_id: ward, ...hours, pattern: { every: "days_of_month", days: [5, 20] },
    participants: ["Trưởng Công an phường"], delegation: "allowed", valid_from: today, basis: "Thông báo 1/TB-UBND" });
  const session = await must(clerk, "POST", "/receptions/sessions", { unit_id: ward, kind: "sudden", day: today, ...hours,
    participants: ["Trưởng Công an phường"], content: "Tiếp đột xuất", facts: ["complex"] });
  const page = await must(clerk, "GET", `/receptions/page?unit_id=${ward}&from=${today}&to=${today}`);
  const publication = await must(clerk, "POST", "/receptions/publications", { unit_id: ward, from: today, to: today, seen: page.json.seen });
  const booking = { session_id: session.json.id, kind: "complaint", content: "Bồi thường đất", person: { kind: "person", name: "Lương Thị Mẫu" } };
  await must(clerk, "POST", "/bookings", booking, { "idempotency-key": randomUUID() });
  await must(clerk, "POST", "/bookings", { ...booking, kind: "denunciation" }, { "idempotency-key": randomUUID() });
  const [open, secret] = (await must(clerk, "GET", `/bookings?session_id=${session.json.id}`)).json.items;
  await must(clerk, "POST", `/bookings/${open.id}/matters`, { matter_ids: [matter] }, { "if-match": `"${open.version}"` });
  return { rule: rule.json.id, session: session.json.id, publication: publication.json.id, booking: open.id, secret_booking: secret.id, today };
}

// A dialogue conference of today with a question that has a public wording.
async function conference(people, { today }) {
  const clerk = people.get("reception_officer.own");
  const made = await must(clerk, "POST", "/receptions/sessions", { unit_id: ward, kind: "dialogue_conference", day: today, starts_at: "17:00", ends_at: "18:30",
    place: "Hội trường phường", participants: [], content: "Hội nghị đối thoại" });
  const page = await must(clerk, "GET", `/receptions/page?unit_id=${ward}&from=${today}&to=${today}`);
  await must(clerk, "POST", "/receptions/publications", { unit_id: ward, from: today, to: today, seen: page.json.seen });
  const session = made.json.id;
  const body = { session_id: session, text: "Bao giờ làm xong cống ngõ 12 của chúng tôi?", name: "Lương Thị Mẫu" };
  const questions = await must(clerk, "POST", `/conferences/${session}/questions`, body, { "idempotency-key": randomUUID() });
  const question = questions.json.items[0].id;
  await must(clerk, "POST", `/questions/${question}/release`, { topic: "Hạ tầng", wording: "Bao giờ làm xong cống ngõ 12?" }, { "if-match": '"1"' });
  await must(people.get("head.own"), "POST", `/questions/${question}/answer`, { answer: "Trong năm nay", promise: { what: "Làm xong cống", owner_unit_id: ward, due_on: today } }, { "if-match": '"2"' });
  return { session, question };
}

// A dialogue about the complaint, this evening.
async function dialogue(people, matter, { today }) {
  const clerk = people.get("reception_officer.own");
  const made = await must(clerk, "POST", `/matters/${matter}/dialogues`, { day: today, starts_at: "20:00", ends_at: "21:00", place: "Phòng họp số 2",
    content: "Mức bồi thường đất", invited: [{ as: "complainant", name: "Lương Thị Mẫu", address: "Số 3 phố Kim Mã" }] });
  const { id, session } = made.json.items[0];
  return { id, session: session.id };
}

// A denouncing group of tomorrow that has uploaded its appointment; and in the ward beside a recorded online session of today.
async function keptFiles(people, { today }) {
  const clerk = people.get("reception_officer.own");
  const later = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  const hours = { starts_at: "08:00", ends_at: "11:30", place: "Phòng tiếp công dân", participants: [], content: "Tiếp đột xuất", facts: ["complex"] };
  const announced = async (person, unit_id, day, more = {}) => {
    const made = await must(person, "POST", "/receptions/sessions", { unit_id, kind: "sudden", day, ...hours, ...more });
    const page = await must(person, "GET", `/receptions/page?unit_id=${unit_id}&from=${day}&to=${day}`);
    await must(person, "POST", "/receptions/publications", { unit_id, from: day, to: day, seen: page.json.seen });
    return made.json.id;
  };
  const session_id = await announced(clerk, ward, later);
  await must(clerk, "POST", "/bookings", { session_id, slot: 0, kind: "denunciation", people_count: 6, content: "Tố cáo cán bộ",
    person: { kind: "person", name: "Lương Thị Mẫu" }, appointment_file: await uploaded(clerk) }, { "idempotency-key": randomUUID() });
  const group = (await must(clerk, "GET", `/bookings?session_id=${session_id}`)).json.items[0].id;
  const beside = people.get("reception_officer.other");
  const online = await announced(beside, "ubnd-00008", today, { online: true, online_facts: ["complex_or_multi_body"] });
  const sent = await beside.call("POST", "/files", { raw: recording, headers: { "content-type": "application/octet-stream", "x-file-name": "ghi-hinh.mp4" } });
  const kept = await must(beside, "POST", `/receptions/sessions/${online}/online`, { step: "record", done_at: `${today}T00:01`, kept_until: "2046-12-31", file: sent.json.id });
  return { group, online, recording: kept.json.steps[0].id, recording_file: sent.json.id };
}

// A denouncer received by the head, what was concluded and what was directed.
async function received(people, topic, matter, { session, today }) {
  const visit = await visitAbout(people.get("reception_officer.own"), "denunciation", topic, matter, { session_id: session, received_on: today });
  const body = { clear: false, within_competence: true, text: "Giao xác minh", due_on: today, contact_person: "Ông Trực",
    directives: [{ owner_unit_id: ward, what: "Xác minh và báo cáo", due_on: today }] };
  const made = await must(people.get("head.own"), "POST", `/visits/${visit}/conclusion`, body);
  return { visit, conclusion: made.json.id, directive: made.json.directives[0].id };
}

export async function furnish(office, setting) {
  const { people, root } = await hire(office, setting);
  const topic = (await must(people.get("nobody"), "GET", "/topics")).json.items[0].code;
  const things = { ward, city: "ubnd-01", topic, fresh: await paperOf(people, "complaint", topic),
    complaint: await accepted(people, "complaint", topic), denunciation: await accepted(people, "denunciation", topic), citizen: await sent(office, topic) };
  await perform(people.get("head.own"), things.denunciation.matter, "assign", { assignee_id: people.get("handler.assigned").id });
  const asked = { unit_id: ward, received_on: "2026-11-20", name: sender.name, id_number: sender.id_number, identity_checked: true };
  const clerk = people.get("reception_officer.own");
  for (const kind of ["copy", "erasure"]) {
    things[kind] = { id: (await must(clerk, "POST", "/data-requests", { ...asked, kind }, { "idempotency-key": randomUUID() })).json.id };
  }
  await must(clerk, "POST", "/secret-references", { unit_id: ward, number: "12/2026/M", level: "mat", received_on: "2026-11-20", kept_at: "Két 2" });
  const victim = await must(root, "POST", "/staff", { name: "Đỗ Văn Bị", login: "victim", post: { unit_id: ward, role: "observer", title: "Cán bộ", valid_from: "2026-01-01" } });
  things.victim = { id: victim.json.member.id, post: victim.json.member.posts[0].id };
  const head = people.get("head.own");
  things.head_session = (await must(head, "GET", "/sessions")).json.items[0].id;
  things.export = (await must(head, "POST", "/exports", { list: "matters", format: "csv" })).json.id;
  things.saved = (await must(head, "POST", "/saved-searches", { name: "Của tôi", list: "matters", query: { kind: "complaint" } })).json.id;
  things.incident = await incident(people.get("reception_officer.own"));
  // Dangerous, as the clerk says: it is before the head.
  await must(clerk, "POST", `/matters/${things.denunciation.matter}/sudden/marks`, { fact: "serious_consequence_risk", ground: "Công an phường báo có đông người" });
  things.calendar = await calendar(people, things.complaint.matter);
  things.conference = await conference(people, things.calendar);
  things.dialogue = await dialogue(people, things.complaint.matter, things.calendar);
  things.kept = await keptFiles(people, things.calendar);
  things.received = await received(people, topic, things.denunciation.matter, things.calendar);
  return { people, things };
}
