// Plants people in denunciations, in every field there is, and looks for them wherever somebody without
// the right could look: every answer to every role, the errors, the log, the address of a citizen's page,
// the database, its dump, the files, the disk. A complaint, planted likewise, must be found by the same
// means, or not finding would prove nothing.
//   node planted_name.mjs --server build/debug/tiepdan [--database sqlite|postgresql://…] [--scratch DIR]
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Person, addColleague, argumentsOf, makeOffice } from "../office.mjs";
import { Channels } from "./channels.mjs";
import { provokeErrors } from "./errors.mjs";
import { paper, portalPaper, sayings, secretsOf, somebody } from "./planted.mjs";
import { dumpOf, folderOfServer, look, lookBelow } from "./remains.mjs";
import { dayAfter } from "../api/words.mjs";
import { Spyglass, selfTest } from "./spyglass.mjs";
import { tableText } from "./table_text.mjs";
import { Tally } from "./tally.mjs";

const options = argumentsOf(process.argv.slice(2), {
  server: join(import.meta.dirname, "../../build/debug/tiepdan"), database: "sqlite", scratch: "/tmp",
});
const unit = "ubnd-00004";
const tally = new Tally();
const tomorrow = (today) => new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);

const cast = [
  { login: "clerk", unit, role: "reception_officer", sight: "sealed", name: "Cán bộ tiếp dân" },
  { login: "head", unit, role: "head", sight: "sealed", name: "Chủ tịch phường" },
  { login: "deputy", unit, role: "deputy", sight: "sealed", name: "Phó chủ tịch phường", document: "12/QĐ-UBND" },
  { login: "handler", unit, role: "handler", sight: "none", assigned: "sealed", name: "Người được giao" },
  { login: "other_handler", unit, role: "handler", sight: "none", name: "Người không được giao" },
  { login: "ward_admin", unit, role: "administrator", sight: "none", name: "Quản trị phường" },
  { login: "observer", unit, role: "observer", sight: "outline", name: "Người giám sát" },
  { login: "city_head", unit: "ubnd-01", role: "head", sight: "full", name: "Chủ tịch thành phố" },
  { login: "inspector", unit: "thanhtra-01", role: "overseer", sight: "full", name: "Thanh tra thành phố" },
  { login: "other_clerk", unit: "ubnd-00008", role: "reception_officer", sight: "none", name: "Cán bộ phường khác" },
  { login: "other_head", unit: "ubnd-00008", role: "head", sight: "none", name: "Chủ tịch phường khác" },
];

// Who writes what: each in another way to the vault, and one who complains and hides nothing.
const planted = {
  counter: somebody("Khuất Thị Ngoạn Quỳnh", "Số 47 ngõ 913 phố Vườn Ươm Kim Quất"),
  portal: somebody("Đàm Thuỵ Oánh Nhược", "Số 58 ngách 627 đường Giếng Ngọc Lưu Ly"),
  several: somebody("Ngạc Hoà Uyển Thuyên", "Số 69 hẻm 384 phố Cầu Đá Thạch Bích"),
  linked: somebody("Mẫn Tuyết Nhàn Dĩnh", "Số 83 ngõ 461 phố Ao Sen Trúc Bạch"),
  later: somebody("Thân Hiểu Vân Kiều", "Số 92 ngách 275 đường Suối Hoa Mộc Miên"),
  group: somebody("Lục Thục Trinh Uyên", "Số 74 ngõ 593 phố Giếng Đồn Ngân Hạnh"),
  spokesman: somebody("Vi Khả Hân Nghi", "Số 88 ngách 316 đường Cổng Gạo Thanh Mai"),
  recorded: somebody("Bàng Nguyệt Viên Thảo", "Số 57 hẻm 829 phố Chùa Nhãn Tường Vi"),
  reclassified: somebody("Trịnh Ưởng Khoáng Điềm", "Số 36 ngõ 752 phố Bến Sậy Hoa Lau"),
};
const words = {
  full_text: "mười bảy phong bì xanh lơ giấu sau bể cá", request: "xin được gặp riêng dưới gốc sấu thứ tư",
  previous_handling: "đã trình bày hai lần ở quán nước vối", file: "biên nhận viết tay trên vỏ bao thuốc lào",
};
const complainer = somebody("Quảng Tất Viễn Phương", "Số 25 ngõ 148 phố Hàng Nón Lá Cọ");

const keys = () => ({ "idempotency-key": randomUUID() });
const found = (list) => list.map(({ path, found: what }) => `${path} (${what.join(", ")})`).join("; ");

async function hire(office) {
  office.addAdministrator("ubnd-01", "admin", "Quản trị thành phố");
  await office.start();
  const admin = new Person(office, "Quản trị thành phố", "admin");
  await admin.signIn();
  const people = { admin: Object.assign(admin, { sight: "none" }), nobody: new Person(office, "Người không đăng nhập") };
  people.nobody.sight = "stranger";
  for (const who of cast) {
    people[who.login] = Object.assign(await addColleague(admin, who), { sight: who.sight, assigned: who.assigned ?? who.sight });
  }
  admin.assigned = "none";
  people.nobody.assigned = "stranger";
  return people;
}

// Every secret of everybody who is planted, by its name.
function allSecrets(who) {
  return Object.assign({}, ...who.map(([label, somebody]) =>
    Object.fromEntries(Object.entries(secretsOf(somebody)).map(([what, value]) => [`${label} ${what}`, value]))));
}

async function upload(person, path, who, mark = {}, recording = null) {
  const name = `Đơn của ${who.identity.name} ${who.identity.phone}.${recording ? "mp4" : "txt"}`;
  const raw = recording ?? `${sayings(who).join("\n")}\n${words.file}\n`;
  const answer = await person.call("POST", path,
    { raw, headers: { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name), ...mark } });
  tally.same("a file is uploaded", answer.status, 201);
  return answer.json.id;
}

// The smallest MP4, in which somebody says who he is.
function recordingOf(who) {
  const said = Buffer.from(sayings(who).join("\n"));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(said.length + 8);
  return Buffer.concat([Buffer.from("\0\0\0\u0014ftypisom\0\0\0\0isom", "latin1"), size, Buffer.from("mdat"), said]);
}

async function register(channels, person, body) {
  const answer = await channels.shut(person, "a registration", "POST", "/petitions", { body, headers: keys() }, 201);
  return { matter: answer.json.matters[0].id, petition: answer.json.petition.id, code: answer.json.code,
    matters: answer.json.matters.map(({ id }) => id), file: body.files[0] };
}

async function act(channels, person, matter, name, body, status = 200) {
  const page = await person.call("GET", `/matters/${matter}`);
  const answer = await channels.shut(person, `the act ${name}`, "POST", `/matters/${matter}/${name}`,
    { body, headers: { "if-match": page.headers.get("etag") ?? "" } }, status);
  return answer.json;
}

const choice = async (person, list, on) => (await person.call("GET", `/law/choices/${list}?on=${on}`)).json.items[0].word;

// Over the counter, with a file, through its whole life; the name is typed into every act.
async function counterPaper(channels, people, today) {
  const who = planted.counter;
  const said = sayings(who);
  const files = [await upload(people.clerk, "/files", who), await upload(people.clerk, "/files", who, { "x-file-mark": "identity_card" })];
  const story = await register(channels, people.clerk, paper(who, { unit, today, kinds: ["denunciation"], words, files }));
  story.card = files[1];
  story.visit = await visitAbout(channels, people, who, story.matter, today);
  await sudden(channels, people, story.matter, said);
  await act(channels, people.head, story.matter, "accept", { on: today, document_number: `1/QĐ ${who.identity.name}` });
  await act(channels, people.head, story.matter, "assign", { assignee_id: people.handler.id, note: said[0] });
  const page = await people.head.call("GET", `/matters/${story.matter}`);
  const result = await choice(people.head, page.json.choice_lists.result, today);
  await act(channels, people.head, story.matter, "decide",
    { on: today, result, document_number: `3/KL ${who.identity.id_number}`, text: said.join("\n"), evidence: `Biên bản làm việc với ${said[1]}` });
  await act(channels, people.head, story.matter, "deliver", { on: today, how: "by_post", note: said[2] });
  return story;
}

// Put before the head as dangerous, declined, and again for something new: whatever is typed.
async function sudden(channels, people, matter, said) {
  const mark = (fact) => channels.shut(people.clerk, `marking ${fact}`, "POST", `/matters/${matter}/sudden/marks`, { body: { fact, ground: said[0] } }, 201);
  const marked = await mark("serious_consequence_risk");
  const version = { "if-match": marked.headers.get("etag") ?? "" };
  await channels.shut(people.head, "declining a sudden reception", "POST", `/matters/${matter}/sudden/decline`, { body: { reason: said[1] }, headers: version }, 200);
  await mark("tense");
  await channels.shut(people.clerk, "taking a mark back", "POST", `/matters/${matter}/sudden/marks/${marked.json.marks[0].id}/take-back`, { body: { reason: said[2] } }, 200);
}

// The same person at the desk, about the matter: what is written down names him everywhere.
async function visitAbout(channels, people, who, matter, today) {
  const said = sayings(who);
  const session = await announced(people, today);
  await bookedBy(channels, people, who, { today, session, matter });
  const visit = await channels.shut(people.clerk, "the record of a visit", "POST", "/visits", {
    body: { unit_id: unit, received_on: today, received_at: "09:00", people: [who.identity], outcome: "linked", matter_id: matter, session_id: session,
      contents: [{ kind: "feedback", topic: "staff_conduct", summary: said[0], respondent: who.identity.name }],
      documents: [{ name: `Đơn của ${who.identity.name}`, pages: 2 }], explanation: said[1], handled_before_by: said[2] },
    headers: keys(),
  }, 201);
  const id = visit.json.visit.row.id;
  await channels.shut(people.clerk, "the log of incidents when it is written", "POST", "/incidents", {
    body: { unit_id: unit, happened_on: today, happened_at: "09:20", kind: "threat", visit_id: id, text: `${who.identity.name} bị đe dọa. ${said[0]}` },
    headers: keys(),
  }, 201);
  await channels.shut(people.head, "what the head concludes", "POST", `/visits/${id}/conclusion`, {
    body: { clear: false, within_competence: true, text: said[0], due_on: today, contact_person: said[1], directives: [{ owner_unit_id: unit, what: said[2], due_on: today }] },
  }, 201);
  return id;
}

// A number at the door of today and a time of tomorrow, about which the office calls.
async function bookedBy(channels, people, who, { today, session, matter }) {
  const later = await announced(people, dayAfter(today, 1));
  const booking = { kind: "denunciation", content: sayings(who)[0], person: who.identity };
  for (const place of [{ session_id: session }, { session_id: later, slot: 0 }]) {
    const booked = await channels.shut(people.clerk, "the receipt of a booking", "POST", "/bookings", { body: { ...booking, ...place }, headers: keys() }, 201);
    for (const what of place.slot === 0 ? ["follow", "calendar"] : ["follow"]) {
      await channels.shut(people.nobody, `a booking by its code: ${what}`, "POST", `/portal/bookings/${what}`, { body: { code: booked.json.code } }, 200);
    }
  }
  // He says that it is feedback, but the clerk finds the denunciation behind it.
  for (const place of [{ session_id: session }, { session_id: later, slot: 1 }]) {
    await channels.shut(people.clerk, "the receipt of another booking", "POST", "/bookings", { body: { ...booking, ...place, kind: "feedback" }, headers: keys() }, 201);
    const [last] = (await people.clerk.call("GET", `/bookings?session_id=${place.session_id}`)).json.items.slice(-1);
    await channels.shut(people.clerk, "the matter of a booking", "POST", `/bookings/${last.id}/matters`,
      { body: { matter_ids: [matter] }, headers: { "if-match": `"${last.version}"` } }, 200);
  }
  const { json } = await people.clerk.call("GET", `/bookings?session_id=${later}`);
  const { id } = json.items[0];
  for (const person of Object.values(people)) await channels.bookings(person, { today: session, later, id });
  const opened = await people.clerk.call("POST", `/bookings/${id}/person`, { body: { purpose: `Gọi báo ${who.identity.name}` } });
  tally.check("who may opens the person of a booking", opened.json?.person?.name === who.identity.name, opened.text);
  await channels.shut(people.clerk, "somebody was told", "POST", `/bookings/${id}/tell`, { body: { session_id: later, about: "reminder", outcome: "told" } }, 200);
}

// A group that denounces books with the appointment all have signed, from the portal: nobody names it, and only who may
// open the person opens the paper.
async function groupThatBooks(channels, people, today) {
  const who = planted.group;
  const session = await announced(people, dayAfter(today, 2));
  const appointment_file = await upload(people.nobody, "/portal/files", who);
  const body = { session_id: session, slot: 3, kind: "denunciation", people_count: 12, content: sayings(who)[0], person: who.identity, others: [planted.spokesman.identity.name], appointment_file };
  const booked = await channels.shut(people.nobody, "the receipt of a group's booking", "POST", "/portal/bookings", { body, headers: keys() }, 201);
  await channels.shut(people.nobody, "a group's booking by its code", "POST", "/portal/bookings/follow", { body: { code: booked.json.code } }, 200);
  const { json } = await people.clerk.call("GET", `/bookings?session_id=${session}`);
  const { id } = json.items.find(({ appointment }) => appointment === "uploaded");
  for (const person of Object.values(people)) await channels.appointment(person, { session, id, file: appointment_file });
  const opened = await people.clerk.call("POST", `/bookings/${id}/appointment`, { body: { purpose: `Xem chữ ký của ${who.identity.name}` } });
  tally.check("who may opens the appointment", opened.text.includes(who.identity.name), opened.text.slice(0, 200));
}

// A denouncer who asked for no secrecy spoke online, in another ward: the recording, and its name, are for who keeps the session.
async function recorded(channels, people, today) {
  const who = planted.recorded;
  const there = { unit_id: "ubnd-00008", from: today, to: today };
  const made = await people.other_head.call("POST", "/receptions/sessions", { body: { unit_id: there.unit_id, kind: "sudden", day: today, starts_at: "05:00", ends_at: "22:00",
    place: "Phòng họp trực tuyến", participants: [], content: "Tiếp trực tuyến", facts: ["complex"], online: true, online_facts: ["complex_or_multi_body"], secrecy_assured: true } });
  tally.same("an online session is called", made.status, 201);
  const session = made.json.id;
  const page = await people.other_head.call("GET", `/receptions/page?unit_id=${there.unit_id}&from=${today}&to=${today}`);
  await people.other_head.call("POST", "/receptions/publications", { body: { ...there, seen: page.json.seen } });
  const file = await upload(people.other_clerk, "/files", who, {}, recordingOf(who));
  await channels.shut(people.other_clerk, "registering the recording", "POST", `/receptions/sessions/${session}/online`,
    { body: { step: "record", done_at: `${today}T00:01`, kept_until: "2046-12-31", file } }, 201);
  const { json } = await people.other_clerk.call("GET", `/receptions/sessions/${session}/online`);
  const { id } = json.steps.find(({ step }) => step === "record");
  for (const person of Object.values(people)) {
    const keeps = [people.other_head, people.other_clerk].includes(person);
    await channels.recording(person, { session, id, file, keeps });
  }
  const opened = await people.other_head.call("POST", `/receptions/sessions/${session}/recordings/${id}/open`, { body: { purpose: "write_minutes" } });
  tally.check("who keeps the session opens the recording", opened.text.includes(who.identity.name), opened.text.slice(0, 200));
}

// Somebody asks a conference in words that name him; a clerk releases another wording, it is answered and promised.
async function conference(channels, people, today) {
  const who = planted.counter;
  const said = sayings(who);
  const made = await people.head.call("POST", "/receptions/sessions", { body: { unit_id: unit, kind: "dialogue_conference", day: today, starts_at: "17:00",
    ends_at: "18:30", place: "Hội trường phường", participants: [], content: "Hội nghị đối thoại" } });
  const session = made.json.id;
  const page = await people.head.call("GET", `/receptions/page?unit_id=${unit}&from=${today}&to=${today}`);
  await people.head.call("POST", "/receptions/publications", { body: { unit_id: unit, from: today, to: today, seen: page.json.seen } });
  const body = { session_id: session, text: said[0], name: who.identity.name, phone: who.identity.phone };
  const sent = await channels.shut(people.nobody, "a question for a conference", "POST", "/portal/questions", { body, headers: keys() }, 201);
  const { json } = await people.clerk.call("GET", `/conferences/${session}/questions`);
  const question = json.items[0].id;
  const act = (person, name, given, version) => person.call("POST", `/questions/${question}/${name}`, { body: given, headers: { "if-match": `"${version}"` } });
  await act(people.clerk, "release", { topic: "Cán bộ", wording: "Phường xử lý cán bộ nhũng nhiễu thế nào?" }, 1);
  await act(people.head, "answer", { answer: "Sẽ kiểm tra", promise: { what: "Kiểm tra bộ phận một cửa", owner_unit_id: unit, due_on: today } }, 2);
  await channels.shut(people.nobody, "a question by its code", "POST", "/portal/questions/follow", { body: { code: sent.json.code } }, 200);
  for (const person of Object.values(people)) {
    const keeps = [people.head, people.clerk, people.deputy].includes(person);
    await channels.conference(person, session, keeps);
  }
}

// A reception by the head.
async function announced(people, today) {
  const made = await people.head.call("POST", "/receptions/sessions", { body: { unit_id: unit, kind: "sudden", day: today, starts_at: "08:00",
    ends_at: "11:30", place: "Phòng tiếp công dân", participants: [], content: "Tiếp đột xuất", facts: ["complex"] } });
  const span = { unit_id: unit, from: today, to: today };
  const page = await people.head.call("GET", `/receptions/page?unit_id=${unit}&from=${today}&to=${today}`);
  await people.head.call("POST", "/receptions/publications", { body: { ...span, seen: page.json.seen } });
  return made.json.id;
}

// Through the portal, with a file, refused with a reason that names the sender.
async function portalStory(channels, people, today) {
  const who = planted.portal;
  const files = [await upload(people.nobody, "/portal/files", who)];
  const sent = await channels.shut(people.nobody, "the receipt", "POST", "/portal/petitions",
    { body: portalPaper(who, { unit, words, files }), headers: keys() }, 201);
  const list = await people.clerk.call("GET", `/matters?unit_id=${unit}&kind=denunciation&limit=100`);
  const row = list.json.items.find(({ topic }) => topic === "corruption");
  const page = await people.clerk.call("GET", `/matters/${row.id}`);
  const story = { matter: row.id, petition: page.json.papers[0].id, code: sent.json.code, file: files[0] };
  await act(channels, people.clerk, row.id, "classify",
    { on: today, kind: "denunciation", topic: "corruption", belongs_to: "own_body", summary: sayings(who)[0], respondent: who.identity.name });
  const ground = await choice(people.head, page.json.choice_lists.ground, today);
  await act(channels, people.head, row.id, "refuse", { on: today, ground, reason: sayings(who)[3], document_number: who.identity.phone });
  return story;
}

// The complaint once more, on a paper of its own, with a file: linked to one whose senders are hidden.
async function repeatOf(channels, people, today, { who, complaint }) {
  const files = [await upload(people.clerk, "/files", who)];
  const again = { ...paper(who, { unit, today, kinds: ["complaint"], words, files }), duplicate_of: complaint };
  const story = { ...await register(channels, people.clerk, again), matter: complaint, beside: true, who };
  await channels.shut(people.other_handler, "registering a repeat of what is hidden", "POST", "/petitions",
    { body: { ...again, files: [] }, headers: keys() }, 403);
  return story;
}

// A complaint on one paper with a denunciation: its page must not say who has denounced the other.
async function severalContents(channels, people, today) {
  const who = planted.several;
  const story = await register(channels, people.clerk, paper(who, { unit, today, kinds: ["denunciation", "complaint"], words, files: [] }));
  const complaint = story.matters[1];
  story.repeat = await repeatOf(channels, people, today, { who, complaint });
  await act(channels, people.head, complaint, "accept", { on: today, document_number: `5/QĐ ${who.identity.phone}` });
  await act(channels, people.head, complaint, "assign", { assignee_id: people.other_handler.id, note: sayings(who)[0] });
  await dialogue(channels, people, complaint, who, today);
  const page = await people.head.call("GET", `/matters/${complaint}`);
  const result = await choice(people.head, page.json.choice_lists.result, today);
  await act(channels, people.head, complaint, "decide",
    { on: today, result, document_number: "6/QĐ", text: sayings(who).join("\n"), evidence: sayings(who)[2] });
  for (const path of [`/matters/${complaint}`, `/matters/${complaint}/history`]) {
    await channels.shut(people.other_handler, "the complaint beside a denunciation", "GET", path, {}, 200);
  }
  await channels.shut(people.other_handler, "the paper of both", "GET", `/petitions/${story.petition}`, {}, 404);
  return story;
}

// A dialogue about the complaint, with the name typed wherever something can be typed.
async function dialogue(channels, people, matter, who, today) {
  const said = sayings(who);
  const shut = (what, path, body, version, status = 200) => channels.shut(people.head, what, "POST", path,
    { body, headers: version ? { "if-match": `"${version}"` } : {} }, status);
  const place = { starts_at: "20:00", ends_at: "21:00", place: `Gần ${who.identity.address}` };
  const invited = [{ as: "complainant", name: who.identity.name }, { as: "body", name: `Nơi ${who.identity.name} làm việc` }];
  await shut("what a dialogue depends on", `/matters/${matter}/dialogues/facts`, { facts: ["public_concern"], ground: said[0] });
  const delegate = { name: who.identity.name, title: `Thay ${who.identity.name}`, document: `1/QĐ ${who.identity.phone}` };
  const made = await shut("calling a dialogue", `/matters/${matter}/dialogues`, { day: tomorrow(today), ...place, content: said.join(" "), invited, delegate }, 0, 201);
  const { id } = made.json.items[0];
  await shut("the notice of a dialogue", `/dialogues/${id}/send-notice`, { sent_on: today, number: `2/TB ${who.identity.name}` }, 1);
  await shut("postponing a dialogue", `/dialogues/${id}/postpone`, { day: today, ...place, why: said[1] }, 2);
  const attendance = [{ attended: false, reason: "accident_or_illness", explained: said[2] }, { attended: true }];
  await shut("the minutes of a dialogue", `/dialogues/${id}/record`,
    { secretary: who.identity.name, opinions: said.join(" "), agreed: said[0], disagreed: said[1], attendance }, 3);
  await shut("the report on a dialogue", `/dialogues/${id}/report`, { text: said.join(" ") }, 4);
  for (const [login, person] of Object.entries(people)) {
    const may = ["clerk", "head", "deputy", "handler", "other_handler", "city_head", "inspector"].includes(login);
    const status = may ? 200 : [401, 403, 404];
    await channels.shut(person, "the dialogues of a matter", "GET", `/matters/${matter}/dialogues`, {}, status);
    await channels.shut(person, "the papers of a dialogue", "GET", `/dialogues/${id}/papers`, {}, status);
    for (const paper of ["notice", "minutes"]) await channels.document(person, `the ${paper} of a dialogue`, `/dialogues/${id}/${paper}/document`);
    await channels.shut(person, "the matter behind a session", "GET", `/receptions/sessions/${made.json.items[0].session.id}/dialogue`, {}, [200, 401, 404]);
    await channels.shut(person, "the calendar with a dialogue", "GET", `/receptions/calendar?unit_id=${unit}&from=${today}&to=${tomorrow(today)}`, {}, [200, 401, 403]);
    await channels.shut(person, "what is owed about dialogues", "GET", "/dialogues/due", {}, [200, 401, 403]);
  }
  await channels.shut(people.nobody, "the receptions of a place", "GET", "/portal/receptions?place=00004", {}, 200);
}

// A complaint that turns out to be a denunciation: what was open is sealed from then on, and so is the
// matter beside it.
async function reclassified(channels, people, today) {
  const who = planted.reclassified;
  const body = paper(who, { unit, today, kinds: ["complaint", "feedback"], words });
  const open = await people.clerk.call("POST", "/petitions", { body, headers: keys() });
  tally.same("a complaint is registered", open.status, 201);
  const story = { matter: open.json.matters[0].id, petition: open.json.petition.id, code: open.json.code };
  await act(channels, people.clerk, story.matter, "classify", { on: today, kind: "denunciation", topic: "staff_conduct", belongs_to: "own_body" });
  await act(channels, people.head, story.matter, "accept", { on: today, document_number: `7/QĐ ${who.identity.name}` });
  await act(channels, people.head, story.matter, "terminate",
    { on: today, ground: "accused_dead", nothing_remains: true, reason: sayings(who)[1], document_number: `8/QĐ ${who.identity.phone}` });
  await channels.shut(people.other_handler, "the matter beside it", "GET", `/matters/${open.json.matters[1].id}`, {}, 200);
  return story;
}

// A repeat of a complaint, linked while all was open, with a name in the reasons of what was done then.
async function openRepeat(people, today, { who, complaint }) {
  const files = [await upload(people.clerk, "/files", who)];
  const body = { ...paper(who, { unit, today, kinds: ["complaint"], words, files }), duplicate_of: complaint };
  const open = await people.clerk.call("POST", "/petitions", { body, headers: keys() });
  tally.same("a repeat is registered", open.status, 201);
  const story = { matter: complaint, petition: open.json.petition.id, code: open.json.code, file: files[0], beside: true, who };
  const { headers } = await people.head.call("GET", `/matters/${complaint}`);
  const assigned = await people.head.call("POST", `/matters/${complaint}/assign`,
    { body: { assignee_id: people.handler.id, note: sayings(who)[0] }, headers: { "if-match": headers.get("etag") } });
  tally.same("an open complaint is assigned", assigned.status, 200);
  for (const petition of [story.petition, assigned.json.papers[0].id]) {
    const printed = await people.clerk.call("POST", `/petitions/${petition}/receipt`, { body: { reason: `Làm mất, ${who.identity.name}` } });
    tally.same("a receipt is printed openly", printed.status, 200);
  }
  const read = await people.other_handler.call("GET", `/matters/${complaint}/history`);
  tally.check("the spyglass finds the name in the history of what is open", new Spyglass(secretsOf(who)).inText(read.text).includes("name"));
  return story;
}
// A complaint and feedback on one paper, the feedback a denunciation after all, the complaint repeated before that
// or afterwards.
async function linkedStory(channels, people, today, { who, repeatedFirst }) {
  const open = await people.clerk.call("POST", "/petitions",
    { body: paper(who, { unit, today, kinds: ["complaint", "feedback"], words }), headers: keys() });
  tally.same("a paper of two contents is registered", open.status, 201);
  const [complaint, feedback] = open.json.matters.map(({ id }) => id);
  const before = repeatedFirst ? await openRepeat(people, today, { who, complaint }) : null;
  await act(channels, people.clerk, feedback, "classify", { on: today, kind: "denunciation", topic: "staff_conduct", belongs_to: "own_body" });
  const story = before ?? await repeatOf(channels, people, today, { who, complaint });
  const first = { matter: complaint, petition: open.json.petition.id, code: open.json.code, beside: true, who };
  return { repeat: story, first };
}

// What was written before is withheld from who may not open the identity, and names nobody to who may.
async function reasonsFromBefore(channels, people, { matter }) {
  const entry = async (person) => {
    const read = await channels.shut(person, "the history from before", "GET", `/matters/${matter}/history`, {}, 200);
    return read.json.items.find((item) => item.act === "matter.assign");
  };
  for (const person of [people.handler, people.other_handler, people.city_head, people.inspector]) {
    const { reason, reason_withheld } = await entry(person);
    tally.check(`${person.name}: a reason from before is withheld`, reason === null && reason_withheld, reason);
  }
  const { reason } = await entry(people.head);
  tally.check("who may open the identity reads the reason without the name", reason?.includes("[người tố cáo 1]"), reason);
}

// Everything about a linked paper that others do not look at.
async function linkedPapers(channels, people, today, stories) {
  for (const story of Object.values(stories)) {
    for (const person of Object.values(people)) {
      const status = person === people.nobody ? 401 : ["admin", "ward_admin"].some((login) => people[login] === person) ? null : 200;
      await channels.nearBeside(person, story.who, story, status);
    }
    await citizenPages(channels, people.nobody, story, story.who);
    for (const login of ["handler", "other_handler", "city_head", "observer", "other_head", "nobody"]) {
      await channels.shut(people[login], "the receipt of a linked paper", "POST", `/petitions/${story.petition}/receipt`, { body: { reason: "Làm mất giấy" } }, [401, 403, 404]);
    }
    const glass = new Spyglass(secretsOf(story.who, words));
    await channels.opens(people.deputy, { ...story, glass, expected: ["name", "id_number", "address", "full_text"] });
  }
}

async function citizenPages(channels, nobody, { code, matter }, who) {
  await channels.shut(nobody, "the citizen's page", "POST", "/portal/follow", { body: { code } }, 200);
  const said = sayings(who).join(" ");
  await channels.shut(nobody, "asking to withdraw", "POST", "/portal/withdrawal", { body: { code, matter_id: matter, reason: said } });
  await channels.shut(nobody, "saying how satisfied", "POST", "/portal/satisfaction", { body: { code, matter_id: matter, satisfied: "partly", comment: said } });
  await channels.shut(nobody, "the citizen's page afterwards", "POST", "/portal/follow", { body: { code } }, 200);
}

// What everybody sees, who has the right and who has not.
async function everybodyLooks(channels, people, stories) {
  const secrets = allSecrets(Object.entries(planted));
  for (const [login, person] of Object.entries(people)) {
    const status = login === "nobody" ? 401 : login === "admin" || login === "ward_admin" || login.startsWith("other_") ? null : 200;
    const works = login === "handler" || login === "other_handler";
    const sight = (story) => (story.beside && works ? "beside" : story.assigned === login ? person.assigned : person.sight);
    const each = Object.values(stories).map((story) => ({ ...story, sight: sight(story) }));
    await channels.lists(person, each, status);
    for (const story of each) await channels.pages(person, story, story.sight);
    await channels.searches(person, login === "clerk" || login === "nobody" ? secrets : allSecrets([["counter", planted.counter]]), status);
    await channels.near(person, planted.counter, [stories.counter], each.find(({ matter }) => matter === stories.counter.matter).sight, status);
  }
}

async function whoMayOpens(channels, people, stories) {
  for (const login of ["clerk", "head", "deputy", "handler"]) {
    const glass = new Spyglass(secretsOf(planted.counter, words));
    await channels.opens(people[login], { ...stories.counter, glass,
      expected: ["name", "id_number", "phone", "email", "address", "full_text", "request", "previous_handling"] });
  }
  const glass = new Spyglass(secretsOf(planted.portal, words));
  await channels.opens(people.head, { ...stories.portal, glass, expected: ["name", "id_number", "address", "full_text"] });
}

// The receipt: printed again, checked, its QR text; and the identity paper in the file list.
async function receipts(channels, people, { petition, matter, card }) {
  const printed = await channels.shut(people.clerk, "the receipt printed again", "POST", `/petitions/${petition}/receipt`,
    { body: { reason: `Bà ${planted.counter.identity.name} làm mất giấy` } }, 200);
  const { text } = printed.json.receipt;
  tally.check("the receipt tells no kind", /^TD1:UBND-00004:\d+:\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}:\d{8}:[0-9A-F]{20}:[0-9A-Z]{103}$/.test(text), text);
  for (const said of [text, `${text}0`, sayings(planted.counter)[0].slice(0, 600)]) {
    await channels.shut(people.nobody, "checking a receipt", "POST", "/receipts/verify", { body: { text: said } }, 200);
  }
  await channels.shut(people.nobody, "the QR code of a receipt", "POST", "/receipts/qr", { body: { text } }, 200);
  await channels.shut(people.nobody, "the keys of receipts", "GET", "/receipts/keys", {}, 200);
  for (const login of ["city_head", "inspector", "observer", "other_head", "other_handler", "admin", "nobody"]) {
    await channels.shut(people[login], "printing a receipt", "POST", `/petitions/${petition}/receipt`, { body: { reason: "Làm mất giấy" } }, [401, 403, 404]);
    await channels.shut(people[login], "opening an identity paper", "POST", `/files/${card}/open`, { body: { purpose: "Đối chiếu nhân thân" } }, [401, 404]);
  }
  await channels.shut(people.head, "an identity paper without a purpose", "GET", `/files/${card}`, {}, 409);
  const opened = await people.head.call("POST", `/files/${card}/open`, { body: { purpose: sayings(planted.counter)[1] } });
  tally.check("who may opens the identity paper", channels.glass.inText(opened.text).length > 0);
  await channels.shut(people.head, "the history after the identity paper", "GET", `/matters/${matter}/history`, {}, 200);
}

// What a data subject asks for: who asks may be a denouncer, so only the copy itself names him.
async function dataRequests(channels, people, today, who) {
  const { identity } = who;
  const said = sayings(who);
  const asked = { unit_id: unit, received_on: today, name: identity.name, id_number: identity.id_number, phone: identity.phone, identity_checked: true };
  for (const kind of ["copy", "erasure"]) {
    const made = await channels.shut(people.clerk, `a request for ${kind}`, "POST", "/data-requests", { body: { ...asked, kind }, headers: keys() }, 201);
    const path = `/data-requests/${made.json.id}`;
    for (const [login, person] of Object.entries(people)) {
      const may = ["clerk", "head", "deputy"].includes(login);
      await channels.shut(person, "the list of requests", "GET", `/data-requests?unit_id=${unit}`, {}, may ? 200 : [401, 403]);
      await channels.shut(person, "a request", "GET", path, {}, may ? 200 : [401, 404]);
      if (!may) await channels.shut(person, "a copy for another", "POST", `${path}/copy`, { body: { purpose: said[0] } }, [401, 404]);
      await channels.shut(person, "who saw", "POST", "/personal-data/seen",
        { body: { unit_id: unit, id_number: identity.id_number, purpose: said[0] } }, may ? 200 : [401, 403]);
    }
    const copy = await people.head.call("POST", `${path}/copy`, { body: { purpose: `Giao bản sao cho bà ${identity.name}` } });
    tally.check("the copy is whole", channels.glass.inText(copy.text).length >= 4, copy.text.slice(0, 300));
    await channels.shut(people.head, "an erasure", "POST", `${path}/erase`, { body: { document_number: "1/QĐ", reason: said[1] } }, kind === "copy" ? 409 : 200);
    await channels.shut(people.head, "the answer to a request", "POST", `${path}/refuse`,
      { body: { on: today, reason: said.join(" "), article: "Luật 91/2025/QH15 Đ.14" }, headers: { "if-match": '"1"' } }, 200);
  }
}

// A day off that is announced late moves the deadlines of denunciations too: counted, never named.
async function rulings(channels, people, stories, today) {
  const { days } = (await people.admin.call("GET", "/law/calendar")).json;
  const named = new Set(days.map(({ day }) => day));
  const next = Array.from({ length: 20 }, (_, ahead) => new Date(Date.parse(today) + (ahead + 1) * 86400000))
    .filter((day) => day.getUTCDay() % 6 !== 0).map((day) => day.toISOString().slice(0, 10)).find((day) => !named.has(day));
  const ruling = { kind: "calendar_decision", decision: "Thông báo 7/TB-BNV", decided_on: today, reason: "Thông báo đến muộn",
    days: [{ day: next, kind: "swapped_day_off", vi: "nghỉ hoán đổi" }] };
  for (const person of Object.values(people)) {
    await channels.shut(person, "the preview of a ruling", "POST", "/law/rulings/preview", { body: ruling }, person === people.admin ? 200 : [401, 403]);
  }
  const { seen, not_listed, items } = (await people.admin.call("POST", "/law/rulings/preview", { body: ruling })).json;
  tally.check("the denunciations move, too", not_listed > 0, String(not_listed));
  tally.check("no denunciation is listed", items.every(({ number }) => !number.includes("TC")), JSON.stringify(items.slice(0, 5)));
  await channels.shut(people.admin, "a ruling", "POST", "/law/rulings", { body: { ...ruling, seen } }, 201);
  const following = { kind: "profile", profile: "saturdays_off", from: today, reason: "Cơ quan không làm bù" };
  for (const person of Object.values(people)) {
    await channels.shut(person, "the preview of a local regulation", "POST", "/law/rulings/preview", { body: following }, person === people.admin ? 200 : [401, 403]);
    await channels.shut(person, "the local regulations", "GET", "/law/profiles", {}, 200);
  }
  for (const person of Object.values(people)) {
    await channels.shut(person, "the rulings", "GET", "/law/rulings", {}, person === people.nobody ? 401 : 200);
    await channels.shut(person, "the history of a moved deadline", "GET", `/matters/${stories.counter.matter}/history`, {}, [200, 401, 403, 404]);
  }
}

// The same eyes must see somebody who hides nothing.
async function theControl(people, today) {
  const control = new Spyglass(secretsOf(complainer));
  const { name } = complainer.identity;
  const open = await people.clerk.call("POST", "/petitions",
    { body: paper(complainer, { unit, today, kinds: ["complaint"] }), headers: keys() });
  tally.same("the control is registered", open.status, 201);
  for (const path of [`/matters?unit_id=${unit}&limit=100`,
    `/search?unit_id=${unit}&q=${encodeURIComponent(name)}`, `/petitions/${open.json.petition.id}`]) {
    const answer = await people.clerk.call("GET", path);
    tally.check(`the spyglass finds a complainer in ${path}`, control.inText(answer.text).includes("name"), answer.text.slice(0, 200));
  }
  for (const [list, query] of [["matters", { unit_id: unit }], ["search", { unit_id: unit, q: name }]]) {
    for (const format of ["csv", "xlsx"]) {
      const made = await people.clerk.call("POST", "/exports", { body: { list, format, query } });
      tally.same(`the control is taken out as ${format}`, made.status, 201);
      const text = await tableText(people.clerk, made.json);
      tally.check(`the spyglass finds a complainer in the ${format} of ${list}`, control.inText(text).includes("name"), text.slice(0, 200));
    }
  }
  return control;
}

// The disk and the log, after the server has gone. Of the reclassified paper only the log and the answers:
// what was written openly before is in the database's past (docs/security.md).
function whatRemains(office, glass, control) {
  const { seen, count } = lookBelow(office.data, glass);
  tally.check("nothing is in the data folder", seen.length === 0, found(seen));
  tally.check("the data folder was looked at", count >= 3, `${count} files`);
  tally.check("nothing is in the log", look(glass, Buffer.from(office.log)).length === 0, look(glass, Buffer.from(office.log)).join(", "));
  tally.check("the complainer is not in the log either", look(control, Buffer.from(office.log)).length === 0);
  tally.check("there is a log", office.log.includes("/api/v1/petitions"), office.log.slice(0, 300));
  if (!office.database) {
    tally.check("the control is in the database", lookBelow(office.data, control).seen.length > 0);
    return;
  }
  const dump = dumpOf(office.database);
  tally.check("nothing is in the dump", look(glass, dump).length === 0, look(glass, dump).join(", "));
  tally.check("the control is in the dump", look(control, dump).includes("name"));
  const folder = folderOfServer(office.database);
  if (!folder) return;
  const inFolder = lookBelow(folder, glass, false);
  tally.check("nothing is in the folder of PostgreSQL, nor in its log of changes", inFolder.seen.length === 0, found(inFolder.seen));
  tally.check("the control is in the folder of PostgreSQL", lookBelow(folder, control, false).seen.length > 0);
}

const office = makeOffice(options);

async function main() {
  for (const [claim, holds] of selfTest()) tally.check(claim, holds);
  office.must("migrate");
  const people = await hire(office);
  const today = (await people.nobody.call("GET", "/health")).json.today;
  const sealed = Object.entries(planted).filter(([label]) => label !== "reclassified");
  const everybody = { ...allSecrets(Object.entries(planted)), ...words };
  const channels = new Channels({ tally, glass: new Spyglass(everybody), unit });
  const stories = { counter: { ...await counterPaper(channels, people, today), assigned: "handler" } };
  await conference(channels, people, today);
  await groupThatBooks(channels, people, today);
  await recorded(channels, people, today);
  stories.portal = await portalStory(channels, people, today);
  stories.several = await severalContents(channels, people, today);
  stories.repeat = stories.several.repeat;
  const control = await theControl(people, today);
  await everybodyLooks(channels, people, stories);
  await channels.savedSearches(people, people.clerk, planted.counter);
  await channels.savedSearches(people, people.other_handler, planted.portal);
  await whoMayOpens(channels, people, stories);
  await rulings(channels, people, stories, today);
  await receipts(channels, people, stories.counter);
  await dataRequests(channels, people, today, planted.counter);
  await citizenPages(channels, people.nobody, stories.counter, planted.counter);
  await citizenPages(channels, people.nobody, stories.portal, planted.portal);
  await linkedPapers(channels, people, today, { repeat: stories.repeat });
  const again = paper(planted.counter, { unit, today, kinds: ["denunciation"], words, files: [] });
  await provokeErrors(channels, people, planted.counter, again, stories.counter);
  const verified = office.verb("verify");
  tally.check("verifying the journal shows nobody", channels.glass.inText(verified.out).length === 0);
  tally.same("the journal is whole", verified.status, 0);
  await office.stop();
  whatRemains(office, new Spyglass({ ...allSecrets(sealed), ...words }), control);
  await office.start();
  stories.reclassified = await reclassified(channels, people, today);
  const linked = await linkedStory(channels, people, today, { who: planted.linked, repeatedFirst: true });
  const later = await linkedStory(channels, people, today, { who: planted.later, repeatedFirst: false });
  const joined = { linked: linked.repeat, first: linked.first, later: later.repeat };
  await everybodyLooks(channels, people, { reclassified: stories.reclassified, counter: stories.counter, ...joined });
  await reasonsFromBefore(channels, people, linked.repeat);
  await linkedPapers(channels, people, today, joined);
  await dataRequests(channels, people, today, planted.linked);
  await citizenPages(channels, people.nobody, stories.reclassified, planted.reclassified);
  await office.stop();
  tally.check("nothing is in the log at the end", look(channels.glass, Buffer.from(office.log)).length === 0);
  tally.check("enough was asked", channels.asked > 500, `${channels.asked} answers`);
}

try {
  await main();
} catch (error) {
  tally.check("the program ran to its end", false, `${error.stack}\n${office.log.slice(-2000)}`);
} finally {
  await office.kill();
}
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
