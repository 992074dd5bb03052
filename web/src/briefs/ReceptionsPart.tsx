import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { ask } from "../api/client";
import type { EarlierReception } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";

/** Receptions about a matter: who received, what was concluded and promised, and whether it was kept. */
export function ReceptionsPart({ matter_id }: { matter_id: string }) {
  const { brief: t } = useText();
  const receptions = useQuery({ queryKey: ["receptions", "about", matter_id], queryFn: () => ask<{ items: EarlierReception[] }>(`/matters/${encodeURIComponent(matter_id)}/receptions`) });
  return (
    <section className="card" aria-labelledby="receptions-title">
      <h2 id="receptions-title">{t.receptions}</h2>
      {receptions.isPending && <Loading />}
      {receptions.isError && <Failed problem={receptions.error} onRetry={() => void receptions.refetch()} />}
      {receptions.data?.items.length === 0 && <p className="hint">{t.none_received}</p>}
      <ul className="plain-list">
        {receptions.data?.items.map((each) => (
          <ReceptionLine key={each.visit_id} reception={each} />
        ))}
      </ul>
    </section>
  );
}

function ReceptionLine({ reception }: { reception: EarlierReception }) {
  const { brief: t, visit, conclusion: said, directive: words } = useText();
  const { conclusion } = reception;
  return (
    <li className="part">
      <p className="part-head">
        <Link to={`/desk/visits/${encodeURIComponent(reception.visit_id)}`}>
          {showDay(reception.received_on)}, {reception.number}
        </Link>
        <small>{reception.by_head ? t.by_head : reception.received_by}</small>
      </p>
      {conclusion === null && <p>{reception.explanation ?? visit.outcomes[reception.outcome]}</p>}
      {conclusion !== null && (
        <p className="long-text">
          <strong>{t.concluded}:</strong> {conclusion.text}
        </p>
      )}
      {conclusion?.due_on && <p className="hint">{said.promised(showDay(conclusion.due_on))}</p>}
      <ul className="plain-list">
        {conclusion?.directives.map((each) => (
          <li key={each.what}>
            {each.what} – {each.owner}
            <br />
            <small className={each.lateness === "in_time" ? "due" : "due due-late"}>
              {[words.due(showDay(each.due_on)), words.stages[each.stage], each.lateness !== "in_time" && words[each.lateness]].filter(Boolean).join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </li>
  );
}
