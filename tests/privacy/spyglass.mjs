// Finds a planted secret in whatever somebody could get hold of: an answer, a log, a dump, the bytes
// of a disk; in any case, with or without marks, in any normal form, with anything between its
// letters, percent-encoded, as JSON or HTML escapes, in base 64, hexadecimal or UTF-16.
const digits = /^[0-9]+$/;

export function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[đĐðÐ]/g, "d").toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function decodedPercent(text) {
  return text.replaceAll("+", " ").replace(/(?:%[0-9a-fA-F]{2})+/g, (run) =>
    Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"));
}

function decodedEscapes(text) {
  return text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/(?:\\x[0-9a-fA-F]{2})+/g, (run) => Buffer.from(run.replaceAll("\\x", ""), "hex").toString("utf8"))
    .replace(/&#x([0-9a-fA-F]+);/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#([0-9]+);/g, (_, number) => String.fromCodePoint(Number(number)));
}

// Every run that could be base 64 or hexadecimal, decoded; joined, since only what is inside matters.
function decodedRuns(text) {
  const found = [];
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{8,}={0,2}/g)) {
    for (let skip = 0; skip < 4; skip += 1) found.push(Buffer.from(run.slice(skip), "base64").toString("utf8"));
    if (/^[0-9a-fA-F]+$/.test(run)) found.push(Buffer.from(run, "hex").toString("utf8"));
  }
  return found.join("\n");
}

function layers(text) {
  const plain = decodedEscapes(text);
  return [text, plain, decodedPercent(plain), decodedPercent(decodedPercent(text)), decodedRuns(plain)];
}

// How the secret may stand in bytes that are no text.
function byteForms(value) {
  const bare = value.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đð]/g, "d").replace(/[ĐÐ]/g, "D");
  const spellings = [value, value.normalize("NFC"), value.normalize("NFD"), value.toUpperCase(),
    value.toLowerCase(), value.toLowerCase().normalize("NFD"), bare, bare.toUpperCase(),
    bare.toLowerCase(), folded(value)];
  const forms = new Map();
  for (const spelling of new Set(spellings)) {
    for (const form of encodings(spelling)) forms.set(form.toString("hex"), form);
  }
  return [...forms.values()];
}

function encodings(spelling) {
  const utf8 = Buffer.from(spelling, "utf8");
  const utf16 = Buffer.from(spelling, "utf16le");
  const escapes = [...spelling].map((c) => c.codePointAt(0) < 128 ? c
    : `\\u${c.codePointAt(0).toString(16).padStart(4, "0")}`).join("");
  const texts = [encodeURIComponent(spelling), encodeURIComponent(spelling).toLowerCase(),
    encodeURIComponent(spelling).replaceAll("%20", "+"), utf8.toString("hex"), escapes];
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...texts.map((text) => Buffer.from(text)), ...base64Forms(utf8)];
}

// Base 64 of the secret wherever it begins in a triple; the ends, which its neighbours change, are
// cut off.
function base64Forms(utf8) {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), utf8]).toString("base64").replace(/=+$/, "");
    return Buffer.from(text.slice(before === 0 ? 0 : before + 1, -2));
  });
}

export class Spyglass {
  // secrets: {name: "Đặng …", id_number: "001…"}
  constructor(secrets) {
    this.secrets = Object.entries(secrets).map(([what, value]) => ({ what, fold: folded(value), forms: byteForms(value) }));
    for (const { what, fold } of this.secrets) {
      const least = digits.test(fold) ? 8 : 10;
      if (fold.length < least) throw new Error(`${what} is too short to be found by no accident`);
    }
  }

  // What is found in a text.
  inText(text) {
    const hay = layers(text).map(folded);
    return this.secrets.filter(({ fold }) => hay.some((layer) => layer.includes(fold))).map(({ what }) => what);
  }

  inBytes(bytes) {
    return this.secrets.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ what }) => what);
  }
}

// The spyglass must see before its seeing nothing means anything.
export function selfTest() {
  const name = "Đặng Thị Thuỷ";
  const glass = new Spyglass({ name });
  const seen = [name, name.normalize("NFD"), "DANG THI THUY", "dang-thi_thủy", encodeURIComponent(name),
    `"${encodeURIComponent(encodeURIComponent(name))}"`, `x${Buffer.from(`a ${name} b`).toString("base64")}`,
    Buffer.from(name).toString("hex"), "\\u0110\\u1eb7ng Th\\u1ecb Thu\\u1ef7", "Đ.ặ.n.g T.h.ị T.h.u.ỷ", "\\xc4\\x90ặng Thị Thuỷ"];
  const unseen = ["Đặng Thị Thu", "dang thi", ""];
  const blobs = [Buffer.from(name, "utf16le"), Buffer.from(`\0\xff${name}`), Buffer.from(Buffer.from(`1${name}2`).toString("base64"))];
  return [
    ...seen.map((text) => [`the spyglass sees ${JSON.stringify(text)}`, glass.inText(text).length === 1]),
    ...unseen.map((text) => [`the spyglass does not see ${JSON.stringify(text)}`, glass.inText(text).length === 0]),
    ...blobs.map((bytes) => [`the spyglass sees bytes ${bytes.toString("hex").slice(0, 20)}`, glass.inBytes(bytes).length === 1]),
  ];
}
