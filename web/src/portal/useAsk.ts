import { useCallback, useEffect, useState } from "react";

import { call } from "../api/client";
import type { Problem } from "../api/types";

interface Asked<T> {
  value: T | null;
  problem: Problem | null;
  retry: () => void;
}

/** Reads one resource; null asks nothing. An answer to an older question is thrown away. */
export function useAsk<T>(path: string | null, query?: Record<string, string>): Asked<T> {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(query ?? {});

  useEffect(() => {
    setValue(null);
    setProblem(null);
    if (path === null) return undefined;
    const stop = new AbortController();
    call<T>(path, { query: JSON.parse(asked) as Record<string, string>, signal: stop.signal }).then(
      (answer) => (answer.ok ? setValue(answer.value) : setProblem(answer.problem)),
      () => undefined,
    );
    return () => stop.abort();
  }, [path, asked, turn]);

  return { value, problem, retry: useCallback(() => setTurn((before) => before + 1), []) };
}
