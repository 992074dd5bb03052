import { useState, type FormEvent, type KeyboardEvent } from "react";

import type { Answer } from "../api/client";
import type { Problem } from "../api/types";

/** Sending a form once: busy while it waits, the problem it came back with, and what to do with the answer. */
export function useSending<T>(send: () => Promise<Answer<T>>, onAnswer: (value: T) => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await send();
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onAnswer(answer.value);
  }

  /** Ctrl + Enter sends; Enter in a box must not send what is half filled in. */
  function press(event: KeyboardEvent) {
    if (event.key !== "Enter") return;
    const sends = event.ctrlKey || event.metaKey;
    if (sends) void submit();
    if (sends || event.target instanceof HTMLInputElement) event.preventDefault();
  }

  return { problem, busy, submit, press };
}
