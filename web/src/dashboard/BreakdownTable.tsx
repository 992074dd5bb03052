import { Button } from "@mantine/core";
import { useId, useState } from "react";

import type { Dashboard, ExportList } from "../api/types";
import { ExportButton } from "../exports/ExportButton";
import { folded } from "../text/folded";
import { useText } from "../text/text";
import { TextField } from "../ui/TextField";
import { kParts, partsOf } from "./figure_parts";
import { FigureCells } from "./FigureCells";
import { kCounted, type Group } from "./lists";
import { sortRows, type Column, type Row } from "./sort_rows";

interface Props {
  title: string;
  column: string;
  rows: readonly (Row & Group)[];
  narrow: Dashboard["narrow"];
  search?: boolean;
  /** How the same table is asked for as a spreadsheet. */
  exported: { list: ExportList; query: Record<string, string> };
}

const kFirst = 20;

/** Groups with their figures and a bar; sorted by any column; each figure opens its list. */
export function BreakdownTable({ title, column, rows, narrow, search = false, exported }: Props) {
  const t = useText().dashboard;
  const id = useId();
  const [sorted, setSorted] = useState<{ by: Column; descending: boolean }>({ by: "matters", descending: true });
  const [typed, setTyped] = useState("");
  const [whole, setWhole] = useState(false);
  const highest = Math.max(1, ...rows.map((row) => row.figures.matters));
  const found = sortRows(rows, sorted.by, sorted.descending).filter((row) => folded(row.name).includes(folded(typed)));
  const shown = whole ? found : found.slice(0, kFirst);
  const sort = (by: Column) => setSorted((before) => ({ by, descending: before.by === by ? !before.descending : by !== "name" && by !== "rate" }));
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
      <div className="part-head">
        <h2 id={id}>{title}</h2>
        <ExportButton {...exported} of={title} />
      </div>
      {search && <TextField name="find-row" label={t.filter_units} type="search" value={typed} onChange={setTyped} />}
      <div className="table-box">
        <table className="figures">
          <thead>
            <tr>
              {head("name", column)}
              {kCounted.map((each) => head(each, t[each]))}
              {head("rate", t.rate)}
              <th scope="col" className="bar-head">
                <span className="visually-hidden">{t.matters}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                <FigureCells name={row.name} group={row} narrow={narrow} />
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
      {found.length === 0 && <p className="hint">{t.no_row}</p>}
      {found.length > shown.length && (
        <Button variant="default" onClick={() => setWhole(true)}>
          {t.show_all(found.length)}
        </Button>
      )}
    </section>
  );
}
