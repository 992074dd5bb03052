// Where an unsent paper waits: on the machine, sealed (drafts/sealed.ts), for at most three days.
import { forget, keep, kept, type Owner } from "../drafts/sealed";
import { isUntouched, type Draft } from "./draft";

const kName = "paper";

/** Keeps the draft and says when; null when there is nothing to keep or it cannot be kept. */
export async function saveDraft(owner: Owner, draft: Draft, now: Date): Promise<Date | null> {
  return isUntouched(draft) ? null : keep(owner, kName, draft, now);
}

export function loadDraft(owner: Owner, now: Date): Promise<Draft | null> {
  return kept<Draft>(owner, kName, now);
}

export function dropDraft(owner: Owner): Promise<void> {
  return forget(owner, kName);
}
