import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { ask } from "../api/client";
import type { BookingQueue, VisitPage } from "../api/types";
import { useText } from "../text/text";

const kMost = 100; // a reception seldom has thirty

/** Who was received so far in this reception, each with the way to what the head concludes. */
export function DayVisits({ session }: { session: BookingQueue["session"] }) {
  const { visit: t, bookings } = useText();
  const query = { unit_id: session.unit.id, from: session.day, to: session.day, limit: kMost };
  const visits = useQuery({ queryKey: ["visits", "of-session", session.id], queryFn: () => ask<VisitPage>("/visits", { query }), retry: false });
  const rows = visits.data?.items.filter((row) => row.session_id === session.id) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="card" aria-label={bookings.received_so_far(rows.length)}>
      <h2>{bookings.received_so_far(rows.length)}</h2>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.id} className="part-head">
            <span>
              <strong className="visit-hour">{row.received_at}</strong> {row.label ?? row.number} <span className={`outcome outcome-${row.outcome}`}>{t.outcomes[row.outcome]}</span>
            </span>
            {row.label !== null && <Link to={`/desk/visits/${encodeURIComponent(row.id)}`}>{bookings.open_and_conclude}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}
