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

// What every page of the office is looked at with: {matter, petition, dataRequest}, the ids of one of each.
export async function oneOfEach({ people, ward }) {
  const { matters, petition } = await registerThroughApi(people.clerk, (topic) => complaint(ward, topic));
  const body = {
    unit_id: ward, kind: "copy", received_on: "2026-07-06", name: "Lương Thị Mẫu", id_number: "001085066688", identity_checked: true,
  };
  const answer = await people.clerk.call("POST", "/data-requests", { body });
  must(answer.status === 201, `cannot register a data request: ${answer.status} ${answer.text}`);
  return { matter: matters[0].id, petition: petition.id, dataRequest: answer.json.id };
}

// An act on the matter as it stands now.
export async function perform(person, matter, act, body) {
  const now = await person.call("GET", `/matters/${matter}`);
  const answer = await person.call("POST", `/matters/${matter}/${act}`, { body, headers: { "if-match": now.headers.get("etag") } });
  must(answer.status === 200, `${act}: ${answer.status} ${answer.text}`);
  return answer.json;
}
