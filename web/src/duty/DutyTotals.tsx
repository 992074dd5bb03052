import type { DutyLedger, DutyMonth } from "../api/types";
import { useText } from "../text/text";

const kFigures = ["planned", "announced_in_time", "in_person", "delegated", "nobody_came", "not_held"] as const;

/** The sums of what is on the chart, and how many months were met. */
export function DutyTotals({ rows }: { rows: DutyLedger["rows"] }) {
  const { duty: t } = useText();
  const months = rows.flatMap((row) => row.months);
  const count = (state: DutyMonth["state"]) => months.filter((month) => month.state === state).length;
  return (
    <ul className="counts duty-totals">
      <li className="card">
        <strong>
          {count("met")} / {count("met") + count("missed")}
        </strong>{" "}
        {t.months_met}
      </li>
      {kFigures.map((figure) => (
        <li key={figure} className="card">
          <strong>{months.reduce((sum, month) => sum + month[figure], 0)}</strong> {t.figures[figure]}
        </li>
      ))}
    </ul>
  );
}
