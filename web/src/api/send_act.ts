// One act on a conclusion or a directive, for the version that is on the screen.
import { call, type Answer } from "./client";

export function sendAct<T>(path: string, version: number, body: object): Promise<Answer<T>> {
  return call<T>(path, { method: "POST", body, headers: { "If-Match": `"${version}"` } });
}
