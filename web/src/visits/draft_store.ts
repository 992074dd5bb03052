// Where a visit that is not yet recorded waits: on the machine, sealed (drafts/sealed.ts), for at most three days.
import { forget, keep, kept, type Owner } from "../drafts/sealed";
import { isUntouched, type VisitDraft } from "./draft";

const kName = "visit";

export async function saveVisit(owner: Owner, draft: VisitDraft, now: Date): Promise<Date | null> {
  return isUntouched(draft) ? null : keep(owner, kName, draft, now);
}

export function loadVisit(owner: Owner, now: Date): Promise<VisitDraft | null> {
  return kept<VisitDraft>(owner, kName, now);
}

export function dropVisit(owner: Owner): Promise<void> {
  return forget(owner, kName);
}
