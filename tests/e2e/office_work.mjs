// What a journey needs to find already done in the office.
import { randomUUID } from "node:crypto";
import { must } from "./browser.mjs";

export async function firstTopic(person) {
  const { json } = await person.call("GET", "/topics");
  return json.items[0].code;
}

// Registers what `paperOf(topic)` gives; the answer's body.
export async function registerThroughApi(clerk, paperOf) {
  const body = paperOf(await firstTopic(clerk));
  const answer = await clerk.call("POST", "/petitions", { body, headers: { "idempotency-key": randomUUID() } });
  must(answer.status === 201, `cannot register: ${answer.status} ${answer.text}`);
  return answer.json;
}

export function complaint(unit_id, topic, name = "Lương Thị Mẫu") {
  return {
    unit_id, channel: "counter", received_on: "2026-07-06", senders: [{ kind: "person", name, address: "Số 3 phố Kim Mã" }],
    contents: [{ kind: "complaint", topic, summary: "Khiếu nại quyết định xử phạt vi phạm xây dựng" }],
  };
}

// A dialogue about the matter, tonight. Its id.
export async function callDialogue(clerk, matter) {
  const { today } = (await clerk.call("GET", "/health")).json;
  const body = { day: today, starts_at: "21:00", ends_at: "22:00", place: "Phòng họp số 2", content: "Mức xử phạt vi phạm xây dựng",
    invited: [{ as: "complainant", name: "Lương Thị Mẫu", address: "Số 3 phố Kim Mã" }, { as: "body", name: "Phòng Kinh tế" }] };
  const answer = await clerk.call("POST", `/matters/${matter}/dialogues`, { body });
  must(answer.status === 201 || answer.json.code === "reception.day_taken", `cannot call a dialogue: ${answer.status} ${answer.text}`);
  return answer.json.items?.[0].id;
}

// What every page of the office is looked at with: {matter, petition, dataRequest, visit, dialogue}, the ids of one of each.
export async function oneOfEach({ people, ward }) {
  const { matters, petition } = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic));
  const body = {
    unit_id: ward, kind: "copy", received_on: "2026-07-06", name: "Lương Thị Mẫu", id_number: "001085066688", identity_checked: true,
  };
  const answer = await people.clerk.call("POST", "/data-requests", { body, headers: { "idempotency-key": randomUUID() } });
  must(answer.status === 201, `cannot register a data request: ${answer.status} ${answer.text}`);
  return { matter: matters[0].id, petition: petition.id, dataRequest: answer.json.id, visit: await recordVisit(people.clerk, ward),
    dialogue: await callDialogue(people.clerk, matters[0].id), ...(await receivedAndConcluded(people, ward, matters[0].id)) };
}

// A reception of the head today, published, with somebody who comes about the matter. The session's id.
export async function announceSession(clerk, unit_id, matter) {
  const sent = async (method, path, body, headers = {}) => {
    const answer = await clerk.call(method, path, { body, headers });
    must(answer.status < 300 || answer.json.code === "reception.day_taken", `${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.json;
  };
  const { today } = await sent("GET", "/health");
  const span = `unit_id=${unit_id}&from=${today}&to=${today}`;
  const session = await sent("POST", "/receptions/sessions", { unit_id, kind: "sudden", day: today, starts_at: "05:00", ends_at: "22:00",
    place: "Phòng tiếp công dân", participants: ["Trưởng Công an phường"], content: "Tiếp đột xuất", facts: ["complex"] });
  if (session.id) await sent("POST", "/receptions/publications", { unit_id, from: today, to: today, seen: (await sent("GET", `/receptions/page?${span}`)).seen });
  const { id } = (await sent("GET", `/receptions/calendar?${span}`)).sessions.find(({ stage }) => stage === "published");
  const person = { kind: "person", name: "Lương Thị Mẫu" };
  await sent("POST", "/bookings", { session_id: id, kind: "complaint", content: "Hỏi kết quả giải quyết khiếu nại", person }, { "idempotency-key": randomUUID() });
  const row = (await sent("GET", `/bookings?session_id=${id}`)).items.at(-1);
  if (matter) await sent("POST", `/bookings/${row.id}/matters`, { matter_ids: [matter] }, { "if-match": `"${row.version}"` });
  return id;
}

// Received there, and what the head concluded: the session, and the visit as `concluded`.
export async function receivedAndConcluded({ clerk, head }, unit_id, matter_id) {
  const session = await announceSession(clerk, unit_id, matter_id);
  const { today } = (await clerk.call("GET", "/health")).json;
  const visit = { unit_id, received_on: today, received_at: "05:10", session_id: session, outcome: "linked", matter_id,
    people: [{ kind: "person", name: "Lương Thị Mẫu", id_kind: "cccd", id_number: "001085066688", address: "Số 3 phố Kim Mã" }],
    contents: [{ kind: "complaint", topic: await firstTopic(clerk), summary: "Hỏi kết quả giải quyết khiếu nại" }] };
  const made = await clerk.call("POST", "/visits", { body: visit, headers: { "idempotency-key": randomUUID() } });
  must(made.status === 201, `cannot record a visit: ${made.status} ${made.text}`);
  const concluded = made.json.visit.row.id;
  const body = { clear: false, within_competence: true, text: "Giao kiểm tra thực địa và trả lời bằng văn bản", due_on: today, contact_person: "Bà Trực",
    directives: [{ owner_unit_id: unit_id, what: "Kiểm tra thực địa, lập biên bản", due_on: today }] };
  const answer = await head.call("POST", `/visits/${concluded}/conclusion`, { body });
  must(answer.status === 201, `cannot conclude: ${answer.status} ${answer.text}`);
  return { session, concluded };
}

// Somebody who is refused, with documents: every part of the page of a visit shows. The visit's id.
async function recordVisit(clerk, unit_id) {
  const body = {
    unit_id, received_on: "2026-11-19", received_at: "08:30",
    people: [{ kind: "person", name: "Lương Thị Mẫu", id_kind: "cccd", id_number: "001085066688", address: "Số 3 phố Kim Mã" }],
    contents: [{ kind: "complaint", topic: await firstTopic(clerk), summary: "Khiếu nại đã được giải quyết và thông báo" }],
    documents: [{ name: "Đơn khiếu nại", pages: 3, condition: "original", copies: 1 }],
    outcome: "refused", ground: "settled_and_notified_persists",
  };
  const answer = await clerk.call("POST", "/visits", { body, headers: { "idempotency-key": randomUUID() } });
  must(answer.status === 201, `cannot record a visit: ${answer.status} ${answer.text}`);
  return answer.json.visit.row.id;
}

// An act on the matter as it stands now.
export async function perform(person, matter, act, body) {
  const now = await person.call("GET", `/matters/${matter}`);
  const answer = await person.call("POST", `/matters/${matter}/${act}`, { body, headers: { "if-match": now.headers.get("etag") } });
  must(answer.status === 200, `${act}: ${answer.status} ${answer.text}`);
  return answer.json;
}
