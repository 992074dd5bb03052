import { Link } from "react-router";

import type { Dashboard } from "../api/types";
import { useCount } from "../text/language";
import { useText } from "../text/text";
import { inTimeRate, kCounted, listOf, showRate, type Counted } from "./lists";

/** The whole in a few large figures; each opens its list. */
export function Totals({ data }: { data: Dashboard }) {
  const t = useText().dashboard;
  const count = useCount();
  const { totals } = data;
  const notes: Partial<Record<Counted, string>> = {
    matters: t.of_papers(count(totals.papers)),
    in_time: t.of_answered(showRate(inTimeRate(totals))),
    overdue: t.of_open(showRate(totals.open === 0 ? null : totals.overdue / totals.open)),
  };
  return (
    <ul className="counts">
      {kCounted.map((each) => (
        <li key={each} className={`count count-${each}${totals[each] === 0 ? " none" : ""}`}>
          <Link {...listOf({ figures: totals, list: data.list }, each, data.narrow)}>
            <strong>{count(totals[each])}</strong>
            <span>{t[each]}</span>
            {notes[each] && <small>{notes[each]}</small>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
