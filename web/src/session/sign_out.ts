import { call } from "../api/client";

/** Ends the session and forgets everything that is in memory by loading the page anew. */
export async function signOut(): Promise<void> {
  sessionStorage.clear();
  await call("/session", { method: "DELETE" });
  window.location.assign("/");
}
