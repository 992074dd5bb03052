// Does one act, and tells a conflict (someone else changed the matter) from a refusal, by looking at the matter again.
import { call } from "../api/client";
import type { ActBody, ActName, HistoryEntry, Matter, Problem } from "../api/types";

export interface Conflict {
  fresh: Matter;
  /** What others did since the version that was on the screen, oldest first. */
  meanwhile: HistoryEntry[];
}

export type Outcome = { is: "done"; matter: Matter } | { is: "problem"; problem: Problem } | { is: "conflict"; conflict: Conflict };

export async function performAct(id: string, act: ActName, version: number, body: ActBody): Promise<Outcome> {
  const path = `/matters/${encodeURIComponent(id)}`;
  const answer = await call<Matter>(`${path}/${act}`, { method: "POST", body, headers: { "If-Match": `"${version}"` } });
  if (answer.ok) return { is: "done", matter: answer.value };
  if (answer.problem.status !== 409 && answer.problem.status !== 412) return { is: "problem", problem: answer.problem };
  const fresh = await call<Matter>(path);
  if (!fresh.ok || fresh.value.version === version) return { is: "problem", problem: answer.problem };
  const newer = fresh.value.version - version;
  const history = await call<{ items: HistoryEntry[] }>(`${path}/history`);
  return { is: "conflict", conflict: { fresh: fresh.value, meanwhile: history.ok ? history.value.items.slice(-newer) : [] } };
}
