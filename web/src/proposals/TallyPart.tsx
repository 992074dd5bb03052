import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { ask } from "../api/client";
import type { SuddenTally } from "../api/types";
import { useText } from "../text/text";

interface Tallies {
  items: SuddenTally[];
}

function useTally(query: { unit_id?: string; below?: boolean; year?: number }, enabled = true) {
  return useQuery({ queryKey: ["sudden_tally", query], queryFn: () => ask<Tallies>("/proposals/tally", { query }), enabled });
}

const kFigures = ["required", "to_judge", "deferred", "received", "declined"] as const;

/** Beside the duty ledger: how many proposals wait for these heads, and how many they answered in the year. */
export function TallyPart({ unit_id, below, year }: { unit_id: string; below: boolean; year: number }) {
  const { proposals: t } = useText();
  const tally = useTally({ unit_id, below, year });
  const items = tally.data?.items ?? [];
  const total = (figure: (typeof kFigures)[number]) => items.reduce((sum, item) => sum + item[figure], 0);
  const waiting = items.filter((item) => item.required + item.to_judge > 0);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="tally-title">
      <h2 id="tally-title">{t.title}</h2>
      <ul className="counts duty-totals">
        {kFigures.map((figure) => (
          <li key={figure} className="card">
            <strong>{total(figure)}</strong> {t.tally[figure]}
          </li>
        ))}
      </ul>
      {below && waiting.length > 0 && (
        <ul>
          {waiting.map((item) => (
            <li key={item.unit.id}>
              <Link to={`/receptions/proposals?unit=${encodeURIComponent(item.unit.id)}`}>{item.unit.name}</Link>: {item.required} {t.tally.required}, {item.to_judge} {t.tally.to_judge}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** On the page of today's work: nothing unless something waits for the head. */
export function WaitingProposals({ unit_id }: { unit_id: string }) {
  const { proposals: t } = useText();
  const item = useTally({ unit_id }, unit_id !== "").data?.items[0];
  const waiting = item ? item.required + item.to_judge : 0;
  if (waiting === 0) return null;
  return (
    <p className="notice">
      <Link to={`/receptions/proposals?unit=${encodeURIComponent(unit_id)}`}>{t.waiting_today(waiting)}</Link>
    </p>
  );
}
