import { Link } from "react-router";

import type { DutyLedger, DutyMonth } from "../api/types";
import { useText } from "../text/text";

/** A row for each head, a box for each month: its colour says met or not, its figures held in person and required. */
export function DutyChart({ rows, year }: { rows: DutyLedger["rows"]; year: number }) {
  const { duty: t } = useText();
  const numbers = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
  return (
    <>
      <p className="duty-legend" aria-hidden>
        {(["met", "missed", "planned", "to_plan", "none"] as const).map((state) => (
          <span key={state}>
            <i className={`duty-box duty-${state}`} /> {t.states[state]}
          </span>
        ))}
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t.title}>
        <table className="duty">
          <thead>
            <tr>
              <th scope="col">{t.head}</th>
              {numbers.map((month) => (
                <th key={month} scope="col">
                  {t.month(Number(month.slice(5)))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit.id}>
                <th scope="row">{row.unit.name}</th>
                {numbers.map((month) => (
                  <DutyBox key={month} unit_id={row.unit.id} month={row.months.find((each) => each.month === month)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function DutyBox({ unit_id, month }: { unit_id: string; month: DutyMonth | undefined }) {
  const { duty: t } = useText();
  if (!month) return <td className="duty-nothing" />;
  const said = [t.states[month.state], t.said(month.in_person, month.required, month.planned), month.delegated > 0 && `${month.delegated} ${t.figures.delegated}`, month.not_held > 0 && `${month.not_held} ${t.figures.not_held}`].filter(Boolean).join("; ");
  return (
    <td data-label={t.month(Number(month.month.slice(5)))}>
      <Link className={`duty-box duty-${month.state}`} to={`/receptions?unit=${encodeURIComponent(unit_id)}&month=${month.month}`} title={said}>
        {month.in_person}
        {month.delegated > 0 && <sup>+{month.delegated}</sup>}
        <span className="visually-hidden">{t.states[month.state]}</span>
        {month.required !== null && (month.per === "week" ? <small className="duty-weekly">{month.required}{t.per_week}</small> : <small>/{month.required}</small>)}
      </Link>
    </td>
  );
}
