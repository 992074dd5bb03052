// What stands in an exported table: the text of a CSV, or of every part of an XLSX, unpacked.
import { inflateRawSync } from "node:zlib";

const kEnd = 0x06054b50;
const kEntry = 0x02014b50;

// The files of a zip by their names.
export function unzipped(bytes) {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== kEnd) end -= 1;
  if (end < 0) throw new Error("not a zip");
  const files = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== kEntry) throw new Error("a broken zip");
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(begin, begin + packed);
    files[bytes.toString("utf8", at + 46, at + 46 + name)] = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body;
    at += 46 + name + extra + comment;
  }
  return files;
}

// The text of every part of a DOCX or XLSX.
export const packedText = (bytes) => Object.entries(unzipped(bytes)).map(([name, part]) => `${name}\n${part.toString("utf8")}`).join("\n");

export async function tableText(person, made) {
  const answer = await person.callForBytes(`/exports/${made.id}/file`);
  if (answer.status !== 200) throw new Error(`the file of ${made.id} is answered by ${answer.status}`);
  if (made.format === "csv") return answer.bytes.toString("utf8");
  return packedText(answer.bytes);
}
