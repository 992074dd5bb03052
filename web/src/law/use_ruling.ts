import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { call } from "../api/client";
import type { NewRuling, Problem, Ruling, RulingPreview } from "../api/types";

/** A ruling on its way: first seen, then confirmed. Nothing is changed by seeing. */
export function useRuling(onDone: () => void) {
  const queries = useQueryClient();
  const [preview, setPreview] = useState<{ ruling: NewRuling; seen: RulingPreview } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function look(ruling: NewRuling) {
    if (busy) return;
    setBusy(true);
    const answer = await call<RulingPreview>("/law/rulings/preview", { method: "POST", body: ruling });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setPreview(answer.ok ? { ruling, seen: answer.value } : null);
  }

  async function confirm() {
    if (busy || !preview) return;
    setBusy(true);
    const answer = await call<Ruling>("/law/rulings", { method: "POST", body: { ...preview.ruling, seen: preview.seen.seen } });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setPreview(null);
    if (!answer.ok) return;
    await queries.invalidateQueries();
    onDone();
  }

  return { preview: preview?.seen ?? null, problem, busy, look, confirm, back: () => setPreview(null) };
}
