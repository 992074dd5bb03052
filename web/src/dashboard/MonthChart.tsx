import { Link } from "react-router";

import type { Dashboard } from "../api/types";
import { useCount } from "../text/language";
import { useText } from "../text/text";
import { kParts, partsOf, type Part } from "./figure_parts";
import { FigureCells, FigureHeads } from "./FigureCells";
import { Legend } from "./Legend";
import { inTimeRate, listOf, showMonth, showRate } from "./lists";

type Month = Dashboard["by_month"][number];
type Narrow = Dashboard["narrow"];

/**
 * What came in each month and what became of it, and under it how much of the answered was in time. The picture is for
 * the eye and the mouse; the same figures, each with its list, stand below as a table for everybody.
 */
export function MonthChart({ months, narrow }: { months: readonly Month[]; narrow: Narrow }) {
  const t = useText().dashboard;
  return (
    <>
      <Legend />
      <div className="months-box" aria-hidden>
        <div className="months" style={{ gridTemplateColumns: `repeat(${months.length}, minmax(2.75rem, 1fr))` }}>
          <Columns months={months} narrow={narrow} />
          <p className="rate-title">{t.rate_by_month}</p>
          <RateLine months={months} narrow={narrow} />
        </div>
      </div>
      <details>
        <summary>{t.by_month_table}</summary>
        <div className="table-box">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t.month}</th>
                <FigureHeads />
              </tr>
            </thead>
            <tbody>
              {months.map((month) => (
                <tr key={month.month}>
                  <th scope="row">{showMonth(month.month)}</th>
                  <FigureCells name={showMonth(month.month)} group={month} narrow={narrow} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

function Columns({ months, narrow }: { months: readonly Month[]; narrow: Narrow }) {
  const t = useText().dashboard;
  const count = useCount();
  const highest = Math.max(1, ...months.map(({ figures }) => figures.matters));
  return months.map((month) => {
    const parts = partsOf(month.figures);
    return (
      <div key={month.month} className="column">
        <div className="column-room">
          <Link tabIndex={-1} className="column-figure" {...listOf(month, "matters", narrow)}>
            {count(month.figures.matters)}
          </Link>
          <div className="column-bar" style={{ height: `${(month.figures.matters / highest) * 85}%` }}>
            {kParts.map(
              (part) =>
                parts[part] > 0 && (
                  <Link key={part} tabIndex={-1} {...listOf(month, countedOf(part), narrow)} className={`part-${part}`} style={{ flexGrow: parts[part] }} title={`${showMonth(month.month)}, ${t.legend[part]}: ${parts[part]}`} />
                ),
            )}
          </div>
        </div>
        <span className="column-name">{shortMonth(month.month)}</span>
      </div>
    );
  });
}

/** The rest of a column is no list of its own: it opens the whole month. */
function countedOf(part: Part) {
  return part === "open" ? "matters" : part;
}

function RateLine({ months, narrow }: { months: readonly Month[]; narrow: Narrow }) {
  const points = months.flatMap((month, index) => {
    const rate = inTimeRate(month.figures);
    return rate === null ? [] : [{ month, rate, x: ((index + 0.5) / months.length) * 100, y: (1 - rate) * 100 }];
  });
  return (
    <div className="rate-line">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
      </svg>
      {points.map(({ month, rate, x, y }) => (
        <Link key={month.month} tabIndex={-1} className="rate-point" style={{ left: `${x}%`, top: `${y}%` }} {...listOf(month, "in_time", narrow)}>
          <span>{showRate(rate)}</span>
        </Link>
      ))}
    </div>
  );
}

/** "2026-03" → "3/26", for under a narrow column. */
function shortMonth(month: string): string {
  return showMonth(month).replace(/\/\d\d/, "/");
}
