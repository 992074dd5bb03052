import type { Problem } from "../api/types";
import { BackLink } from "./BackLink";
import { ErrorSummary } from "./ErrorSummary";
import { asProblem, Failed } from "./Failed";
import { PageTitle } from "./PageTitle";

interface Props {
  /** What the page would have shown. */
  title: string;
  problem: Problem | Error | null;
  onRetry: () => void;
  back: { to: string; words: string };
}

const kNeverComes = [403, 404];

/** A whole page that could not be had: what it is, why, and a way on. Asking again is offered only where it may help. */
export function FailedPage({ title, problem, onRetry, back }: Props) {
  const known = asProblem(problem);
  return (
    <>
      <PageTitle title={title} />
      {known !== null && kNeverComes.includes(known.status) ? <ErrorSummary problem={known} /> : <Failed problem={known} onRetry={onRetry} />}
      <BackLink {...back} />
    </>
  );
}
