// Where an unsent paper waits: on the machine (survives a reload and a power cut) for at most three days,
// except a denunciation, which stays in the tab and leaves nothing on the machine.
import { isDenunciation, isUntouched, type Draft } from "./draft";

const kDays = 3;

interface Kept {
  version: 1;
  saved_at: string;
  draft: Draft;
}

function key(user_id: string): string {
  return `tiepdan.draft.${user_id}`;
}

/** Keeps the draft and says when; null when it could not be kept (full or forbidden storage). */
export function saveDraft(user_id: string, draft: Draft, now: Date): Date | null {
  if (isUntouched(draft)) return null;
  const kept: Kept = { version: 1, saved_at: now.toISOString(), draft };
  try {
    const sealed = isDenunciation(draft);
    if (sealed) localStorage.removeItem(key(user_id));
    else sessionStorage.removeItem(key(user_id));
    (sealed ? sessionStorage : localStorage).setItem(key(user_id), JSON.stringify(kept));
    return now;
  } catch {
    return null;
  }
}

export function loadDraft(user_id: string, now: Date): Draft | null {
  try {
    const text = sessionStorage.getItem(key(user_id)) ?? localStorage.getItem(key(user_id));
    if (text === null) return null;
    const kept = JSON.parse(text) as Kept;
    const age = now.getTime() - Date.parse(kept.saved_at);
    if (kept.version === 1 && age < kDays * 24 * 60 * 60 * 1000) return kept.draft;
    dropDraft(user_id);
    return null;
  } catch {
    return null;
  }
}

export function dropDraft(user_id: string): void {
  try {
    sessionStorage.removeItem(key(user_id));
    localStorage.removeItem(key(user_id));
  } catch {
    // Nothing was kept either.
  }
}
