import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { Link } from "react-router";

import type { Figures } from "../api/types";
import { useText } from "../text/text";
import { TextField } from "../ui/TextField";
import { listAddress, type MatterQuery } from "../worklist/matter_query";
import { kParts, partsOf } from "./figure_parts";
import { sortRows, type Column, type Row } from "./sort_rows";

interface Props {
  title: string;
  column: string;
  rows: readonly (Row & { list: Partial<MatterQuery> })[];
  search?: boolean;
}

const kFirst = 20;
const kColumns = ["papers", "matters", "answered", "in_time", "overdue"] as const satisfies readonly (keyof Figures)[];
// How the list is narrowed to a figure; null where the list has no such condition.
const kNarrows: Record<(typeof kColumns)[number], Partial<MatterQuery> | null> = {
  papers: {},
  matters: {},
  answered: null,
  in_time: null,
  overdue: { open: "true", due: "overdue" },
};

/** Groups with their figures and a bar; sorted by any column; each figure opens its list. */
export function BreakdownTable({ title, column, rows, search = false }: Props) {
  const t = useText().dashboard;
  const id = useId();
  const [sorted, setSorted] = useState<{ by: Column; descending: boolean }>({ by: "matters", descending: true });
  const [typed, setTyped] = useState("");
  const [whole, setWhole] = useState(false);
  const highest = Math.max(1, ...rows.map((row) => row.figures.matters));
  const found = sortRows(rows, sorted.by, sorted.descending).filter((row) => plain(row.name).includes(plain(typed)));
  const shown = whole ? found : found.slice(0, kFirst);
  const sort = (by: Column) => setSorted((before) => ({ by, descending: before.by === by ? !before.descending : by !== "name" }));
  const direction = (by: Column) => (sorted.by !== by ? undefined : sorted.descending ? ("descending" as const) : ("ascending" as const));
  const head = (by: Column, name: string) => (
    <th scope="col" aria-sort={direction(by)} key={by}>
      <button type="button" onClick={() => sort(by)} title={t.sort_by(name)}>
        {name}
        <span aria-hidden> {direction(by) === undefined ? "↕" : sorted.descending ? "↓" : "↑"}</span>
      </button>
    </th>
  );

  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {search && <TextField name="find-row" label={t.filter_units} type="search" value={typed} onChange={setTyped} />}
      <div className="table-box">
        <table className="figures">
          <thead>
            <tr>
              {head("name", column)}
              {kColumns.map((each) => head(each, t[each]))}
              <th scope="col" className="bar-head">
                <span className="visually-hidden">{t.matters}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                {kColumns.map((each) => (
                  <td key={each}>
                    <Figure value={row.figures[each]} list={kNarrows[each] && { ...row.list, ...kNarrows[each] }} what={`${row.name}, ${t[each]}`} />
                  </td>
                ))}
                <td className="bar-cell" aria-hidden>
                  <span className="bar" style={{ width: `${(row.figures.matters / highest) * 100}%` }}>
                    {kParts.map((part) => partsOf(row.figures)[part] > 0 && <span key={part} className={`part-${part}`} style={{ flexGrow: partsOf(row.figures)[part] }} />)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > shown.length && (
        <Button variant="default" onClick={() => setWhole(true)}>
          {t.show_all(found.length)}
        </Button>
      )}
    </section>
  );
}

function Figure({ value, list, what }: { value: number; list: Partial<MatterQuery> | null; what: string }) {
  const t = useText().dashboard;
  if (value === 0 || list === null) return <span className={value === 0 ? "soft" : undefined}>{value}</span>;
  return (
    <Link to={listAddress(list)} aria-label={t.open_list(what, value)}>
      {value}
    </Link>
  );
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
