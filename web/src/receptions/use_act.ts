import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { call } from "../api/client";
import type { Problem } from "../api/types";

/** One act on a calendar: sent once, with the version it was made for; then everything shown is asked again. */
export function useAct<T>(onDone: (value: T) => void) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(path: string, body: object, version?: number) {
    if (busy) return;
    setBusy(true);
    const headers = version === undefined ? {} : { "If-Match": `"${version}"` };
    const answer = await call<T>(path, { method: "POST", body, headers });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    await queries.invalidateQueries({ queryKey: ["receptions"] });
    onDone(answer.value);
  }

  return { problem, busy, send };
}
