// The SHA-256 of a file of any size, taken in the browser slice by slice: a recording of hours does not fit into memory.
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const kSlice = 4 * 1024 * 1024;

export async function digestOf(file: Blob, onPart: (part: number) => void): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += kSlice) {
    hash.update(new Uint8Array(await file.slice(at, at + kSlice).arrayBuffer()));
    onPart(Math.min(1, (at + kSlice) / file.size));
  }
  return bytesToHex(hash.digest());
}
