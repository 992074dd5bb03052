// The receipt that was given in this tab. It lives in the tab only, so that a reload does not lose the code,
// and can be erased; the code never goes into an address or into storage that outlives the tab.
import type { Receipt } from "../api/types";

const kKey = "tiepdan.portal.receipt";

export function keepReceipt(receipt: Receipt): void {
  try {
    sessionStorage.setItem(kKey, JSON.stringify(receipt));
  } catch {
    in_memory = receipt;
  }
}

export function keptReceipt(): Receipt | null {
  try {
    const text = sessionStorage.getItem(kKey);
    return text === null ? in_memory : (JSON.parse(text) as Receipt);
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

let in_memory: Receipt | null = null;
