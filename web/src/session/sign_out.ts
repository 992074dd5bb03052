import { call } from "../api/client";
import type { Problem } from "../api/types";
import { rememberThrough } from "../ui/remembered";

/**
 * Ends this session, or all of this person's ("/sessions"). What is in memory goes by loading the page anew, drafts by
 * the order the server gives the browser. When nothing was ended, says why and stays: nobody must walk away believing.
 */
export async function signOut(which: "/session" | "/sessions" = "/session"): Promise<Problem | null> {
  const answer = await rememberThrough(() => call(which, { method: "DELETE" }));
  if (!answer.ok && answer.problem.status !== 401) return answer.problem;
  window.location.assign("/");
  return null;
}
