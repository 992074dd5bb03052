import { Link } from "react-router";

import type { Dashboard } from "../api/types";
import { useText } from "../text/text";
import { listAddress, type MatterQuery } from "../worklist/matter_query";
import { kParts, partsOf } from "./figure_parts";
import { Legend } from "./Legend";

interface Props {
  months: Dashboard["by_month"];
  list: Partial<MatterQuery>;
}

/** One column a month, split by what became of the matters; each column opens its list. The same figures stand below as a table. */
export function MonthChart({ months, list }: Props) {
  const t = useText().dashboard;
  const highest = Math.max(1, ...months.map(({ figures }) => figures.matters));
  return (
    <>
      <Legend />
      <div className="columns">
        {months.map(({ month, figures }) => {
          const parts = partsOf(figures);
          return (
            <Link key={month} to={listAddress({ ...list, ...monthWindow(month, list) })} className="column">
              <span className="visually-hidden">{t.matters}: </span>
              <span className="column-figure">{figures.matters}</span>
              <span className="column-bar" style={{ height: `${(figures.matters / highest) * 100}%` }}>
                {kParts.map((part) => parts[part] > 0 && <span key={part} className={`part-${part}`} style={{ flexGrow: parts[part] }} />)}
              </span>
              <span className="column-name">{shortMonth(month)}</span>
            </Link>
          );
        })}
      </div>
      <details>
        <summary>{t.by_month_table}</summary>
        <div className="table-box">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t.month}</th>
                <th scope="col">{t.papers}</th>
                <th scope="col">{t.matters}</th>
                {kParts.map((part) => (
                  <th key={part} scope="col">
                    {t.legend[part]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, figures }) => (
                <tr key={month}>
                  <th scope="row">{showMonth(month)}</th>
                  <td>{figures.papers}</td>
                  <td>{figures.matters}</td>
                  {kParts.map((part) => (
                    <td key={part}>{partsOf(figures)[part]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

/** "2026-03" → "3/2026" */
function showMonth(month: string): string {
  const [year, number] = month.split("-");
  return `${Number(number)}/${year}`;
}

/** "2026-03" → "3/26", for under a narrow column. */
function shortMonth(month: string): string {
  return showMonth(month).replace(/\/\d\d/, "/");
}

/** The days of a month, cut to the period on the screen. */
function monthWindow(month: string, list: Partial<MatterQuery>): Partial<MatterQuery> {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  const first = `${month}-01`;
  const later = (one: string, other: string | undefined) => (other !== undefined && other > one ? other : one);
  const earlier = (one: string, other: string | undefined) => (other !== undefined && other !== "" && other < one ? other : one);
  return { received_from: later(first, list.received_from), received_to: earlier(last, list.received_to) };
}
