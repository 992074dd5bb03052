import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { ask, ProblemError } from "../api/client";
import type { Conclusion } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { ConclusionForm } from "./ConclusionForm";
import { DirectiveCard } from "./DirectiveCard";
import { ConclusionNotice } from "./ConclusionNotice";

/** What the head concluded about a visit he received; or the form for it. */
export function ConclusionPart({ visit_id, may_conclude }: { visit_id: string; may_conclude: boolean }) {
  const conclusion = useQuery({ queryKey: ["conclusion", visit_id], queryFn: () => ask<Conclusion>(`/visits/${encodeURIComponent(visit_id)}/conclusion`), retry: false });
  if (conclusion.isLoading) return <Loading />;
  if (conclusion.data) return <Shown conclusion={conclusion.data} />;
  if (conclusion.error instanceof ProblemError && conclusion.error.problem.code === "conclusion.not_found") return may_conclude ? <ConclusionForm visit_id={visit_id} /> : null;
  return <Failed problem={conclusion.error} onRetry={() => void conclusion.refetch()} />;
}

function Shown({ conclusion }: { conclusion: Conclusion }) {
  const { conclusion: t, brief } = useText();
  return (
    <section className="card">
      <h2>{t.title}</h2>
      <p className="long-text">{conclusion.text}</p>
      <p>
        {conclusion.at_once && t.at_once}
        {conclusion.due_on && t.promised(showDay(conclusion.due_on))}
        {conclusion.contact_person && ` · ${t.contact}: ${conclusion.contact_person}`}
      </p>
      <ConclusionNotice conclusion={conclusion} />
      {!conclusion.at_once && (
        <p className="no-print">
          <Link to={`/desk/visits/${encodeURIComponent(conclusion.visit_id)}/conclusion`}>{brief.notice}</Link>
        </p>
      )}
      {conclusion.directives.length > 0 && <h3>{t.directives}</h3>}
      <ul className="plain-list">
        {conclusion.directives.map((directive) => (
          <DirectiveCard key={directive.id} directive={directive} />
        ))}
      </ul>
    </section>
  );
}
