// Unsent work of one person, sealed with the key that the server gives at sign-in and no disk holds: a reload or a
// crash loses nothing, and on a shared machine nobody else can read it, not even from the raw disk. Never used
// before sign-in, and never for what the server has already taken.
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { bytesToUtf8, hexToBytes, utf8ToBytes } from "@noble/ciphers/utils.js";

import { get, put, remove, removeOlder } from "./disk";

export interface Owner {
  id: string;
  draft_key: string;
}

const kDays = 3;
const kNonceBytes = 24;

/** Says when it was kept, or null when this browser keeps nothing. */
export async function keep(owner: Owner, name: string, value: unknown, now: Date): Promise<Date | null> {
  return (await put(place(owner, name), { saved_at: now.toISOString(), value: seal(owner, name, value) })) ? now : null;
}

/** What was kept under that name in the last three days; null when there is nothing or it cannot be opened. */
export async function kept<T>(owner: Owner, name: string, now: Date): Promise<T | null> {
  await removeOlder(new Date(now.getTime() - kDays * 24 * 60 * 60 * 1000));
  const found = await get<Uint8Array>(place(owner, name));
  return found === null ? null : opened<T>(owner, name, found.value);
}

export function forget(owner: Owner, name: string): Promise<void> {
  return remove(place(owner, name));
}

function place(owner: Owner, name: string): string {
  return `${owner.id} ${name}`;
}

function seal(owner: Owner, name: string, value: unknown): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(kNonceBytes));
  const box = cipher(owner, name, nonce).encrypt(utf8ToBytes(JSON.stringify(value)));
  return new Uint8Array([...nonce, ...box]);
}

function opened<T>(owner: Owner, name: string, box: Uint8Array): T | null {
  try {
    const text = cipher(owner, name, box.slice(0, kNonceBytes)).decrypt(box.slice(kNonceBytes));
    return JSON.parse(bytesToUtf8(text)) as T;
  } catch {
    return null;
  }
}

/** The place is part of the seal: one person's or one form's box opens nowhere else. */
function cipher(owner: Owner, name: string, nonce: Uint8Array) {
  return xchacha20poly1305(hexToBytes(owner.draft_key), nonce, utf8ToBytes(place(owner, name)));
}
