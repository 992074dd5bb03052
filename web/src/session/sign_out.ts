import { call } from "../api/client";
import { rememberThrough } from "../ui/remembered";

/** Ends the session; what is in memory goes by loading the page anew, drafts by the order the server gives the browser. */
export async function signOut(): Promise<void> {
  await rememberThrough(() => call("/session", { method: "DELETE" }));
  window.location.assign("/");
}
