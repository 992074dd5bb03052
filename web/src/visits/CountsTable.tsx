import { useVisitCounts } from "../api/queries";
import { usePick } from "../text/language";
import { spellCitation } from "../text/citation";
import { useText } from "../text/text";

// The columns of biểu 01/TCD, by their numbers (TT 06/2025/TT-TTCP); the form has no column where there is none here.
const kRows = [
  ["regular", { visits: 5, people: 6, cases: 7, groups: 8, group_people: 9 }],
  ["head", { days: 10, visits: 11, people: 12, cases: 13, groups: 14, group_people: 15 }],
  ["delegated", { days: 16, visits: 17, people: 18, cases: 19, groups: 20, group_people: 21 }],
  ["total", { visits: 1, people: 2, cases: 3, groups: 4 }],
] as const;
const kColumns = ["days", "visits", "people", "cases", "groups", "group_people"] as const;

/** What the register gives for the statutory report of the period. */
export function CountsTable({ period }: { period: { unit_id: string; from: string; to: string } }) {
  const { visit: t } = useText();
  const pick = usePick();
  const counts = useVisitCounts({ ...period, below: false });
  if (!counts.data) return null;
  const { cells, basis, doubts } = counts.data;
  return (
    <section className="card no-print">
      <h2>{t.counts_title}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t.counts_title}>
        <table>
          <thead>
            <tr>
              <td />
              {kColumns.map((column) => (
                <th key={column} scope="col">
                  {t.counts_columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kRows.map(([row, numbers]) => (
              <tr key={row}>
                <th scope="row">{t.counts_rows[row]}</th>
                {kColumns.map((column) => {
                  const number = (numbers as Partial<Record<(typeof kColumns)[number], number>>)[column];
                  return (
                    <td key={column}>
                      {number !== undefined && (
                        <>
                          {cells[String(number)] ?? 0} <small className="hint">({number})</small>
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{spellCitation(basis)}</p>
      {doubts.map((doubt) => (
        <p key={doubt.vi} className="hint">
          ⚖ {pick(doubt)}
        </p>
      ))}
    </section>
  );
}
