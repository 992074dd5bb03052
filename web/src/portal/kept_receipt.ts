// The receipt that was given in this tab. It lives in the tab only, so that a reload does not lose the code,
// and can be erased; the code never goes into an address or into storage that outlives the tab.
import type { Sent } from "./send_petition";

const kKey = "tiepdan.portal.receipt";

export function keepReceipt(receipt: Sent): void {
  try {
    sessionStorage.setItem(kKey, JSON.stringify(receipt));
  } catch {
    in_memory = receipt;
  }
}

export function keptReceipt(): Sent | null {
  try {
    const text = sessionStorage.getItem(kKey);
    return text === null ? in_memory : (JSON.parse(text) as Sent);
  } catch {
    return in_memory;
  }
}

export function eraseReceipt(): void {
  in_memory = null;
  try {
    sessionStorage.removeItem(kKey);
  } catch {
    // Nothing can be kept there either.
  }
}

let in_memory: Sent | null = null;
