// Sends a petition so that it is received once, whatever happens on the way. When nobody can tell whether an
// earlier sending arrived, and the text was changed since, the earlier one is asked for again: its receipt must
// not be lost.
import { call, newKey, type Answer } from "../api/client";
import type { PortalPetition, Problem, Receipt } from "../api/types";
import { petitionOf, type Draft } from "./draft";

export interface Sent {
  receipt: Receipt;
  /** The office has what was sent before the text was changed; the change has not been sent. */
  earlier: boolean;
}

/** The draft that must be kept before anything is sent: its key, and what goes out under it. */
export function aboutToSend(draft: Draft): Draft {
  const body = JSON.stringify(petitionOf(draft));
  return { ...draft, key: draft.key || newKey(), sent: draft.sent.includes(body) ? draft.sent : [...draft.sent, body] };
}

/** Takes what `aboutToSend` gave. */
export async function sendPetition(draft: Draft): Promise<Answer<Sent>> {
  const body = JSON.stringify(petitionOf(draft));
  const answer = await post(draft.key, body);
  if (answer.ok) return { ok: true, value: { receipt: answer.value, earlier: false } };
  if (answer.problem.code !== "petition.key_used_otherwise") return answer;
  for (const earlier of draft.sent.filter((each) => each !== body)) {
    const found = await post(draft.key, earlier);
    if (found.ok) return { ok: true, value: { receipt: found.value, earlier: true } };
  }
  return answer;
}

/** Nobody can tell whether the office has it: sending again with the same key is safe. */
export function mayHaveArrived(problem: Problem): boolean {
  return problem.status === 0 || problem.status >= 500;
}

function post(key: string, body: string): Promise<Answer<Receipt>> {
  return call<Receipt>("/portal/petitions", { method: "POST", body: JSON.parse(body) as PortalPetition, headers: { "Idempotency-Key": key } });
}
