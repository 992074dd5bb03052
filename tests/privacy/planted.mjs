// The people who are planted: names, numbers and addresses that occur nowhere else, and the papers
// in which they write themselves into every field there is.
import { randomInt } from "node:crypto";

const number = (count) => Array.from({ length: count }, () => String(randomInt(10))).join("");

export function somebody(name, street) {
  const phone = `09${number(8)}`;
  return {
    identity: {
      kind: "person", name, birth_year: 1958, id_kind: "cccd", id_number: `0${number(11)}`,
      id_issued_on: "2021-05-20", id_issued_by: "Cục CSQLHC về TTXH", address: `${street}, phường Ba Đình, Hà Nội`,
      commune_code: "00004", phone, email: `${number(6)}.kin@hop-thu-rieng.example`,
    },
    street,
  };
}

// What must not be found: of the identity, and of the words that are sealed with it.
export function secretsOf({ identity, street }, words = {}) {
  return { name: identity.name, id_number: identity.id_number, phone: identity.phone.slice(1),
    email: identity.email, address: street, ...words };
}

// Every spelling in which clerks and citizens write a name into a field.
export function sayings({ identity: { name, id_number, phone, email, address } }) {
  const spaced = id_number.replace(/(...)/g, "$1 ").trim();
  return [
    `Người gửi là ${name}, CCCD ${id_number}.`,
    `Theo trình bày của bà ${name.toUpperCase()} (điện thoại ${phone}, thư ${email}).`,
    `${name.normalize("NFD")} trú tại ${address}, số định danh ${spaced}.`,
    `Lien he +84${phone.slice(1)} hoac 0${phone.slice(1, 4)}.${phone.slice(4, 7)}.${phone.slice(7)}, ${email.toUpperCase()}.`,
  ];
}

export function paper(who, { unit, today, kinds, words = {}, files = [], summary }) {
  const [first, second, third, fourth] = sayings(who);
  const content = (kind) => ({
    kind, topic: "staff_conduct", belongs_to: "own_body", place_code: "00004",
    summary: summary ?? `Phản ánh cán bộ nhận tiền của dân. ${first} ${second}`,
    respondent: `Ông Trần Văn Đất, người quen của ${who.identity.name}`,
  });
  return {
    unit_id: unit, channel: "forwarded", forwarded_by: `Tổ trưởng dân phố, theo lời ${who.identity.name}`,
    received_on: today, written_on: today, senders: [{ ...who.identity }], contents: kinds.map(content),
    full_text: `${third} ${words.full_text ?? ""} ${second}`, request: `${fourth} ${words.request ?? ""}`,
    previous_handling: `${first} ${words.previous_handling ?? ""}`, files,
  };
}

export function portalPaper(who, { unit, words = {}, files = [] }) {
  const [first, second, third, fourth] = sayings(who);
  return {
    unit_id: unit, kind: "denunciation", topic: "corruption", summary: `Tố cáo việc nhận hối lộ. ${first} ${fourth}`,
    full_text: `${second} ${words.full_text ?? ""}`, request: third, respondent: `Ông Lê Văn Hối, hàng xóm của ${who.identity.name}`,
    previous_handling: `${first} ${words.previous_handling ?? ""}`, place_code: "00004", sender: { ...who.identity }, files,
  };
}
