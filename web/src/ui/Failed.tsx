import { Button } from "@mantine/core";

import { ProblemError } from "../api/client";
import type { Problem } from "../api/types";
import { useWords } from "../text/words";
import { ErrorSummary } from "./ErrorSummary";

interface Props {
  problem: Problem | Error | null;
  onRetry: () => void;
}

/** A part of the page that could not be had: why, and the way to try again. */
export function Failed({ problem, onRetry }: Props) {
  const words = useWords();
  return (
    <div className="failed">
      <ErrorSummary problem={asProblem(problem)} />
      <Button variant="default" onClick={onRetry}>
        {words.retry}
      </Button>
    </div>
  );
}

export function asProblem(problem: Problem | Error | null): Problem | null {
  if (problem instanceof ProblemError) return problem.problem;
  if (problem instanceof Error) return { type: "about:blank", title: problem.message, title_en: problem.message, status: 0, code: "client.bug" };
  return problem;
}
