import { Link } from "react-router";

import type { Dashboard } from "../api/types";
import { useText } from "../text/text";
import { listAddress, type MatterQuery } from "../worklist/matter_query";
import { sortRows } from "./sort_rows";

interface Props {
  units: Dashboard["by_unit"];
  list: Partial<MatterQuery>;
}

/** One tile a unit: the figure is what is overdue there, the shade its share of what is open. */
export function UnitTiles({ units, list }: Props) {
  const t = useText().dashboard;
  const rows = sortRows(
    units.map(({ unit, figures }) => ({ key: unit.id, name: shortName(unit.name), figures })),
    "name",
    false,
  );
  return (
    <>
      <p className="hint">{t.tiles_hint}</p>
      <ul className="tiles">
        {rows.map((row) => (
          <li key={row.key} className={`tile tile-${shade(row.figures.overdue, row.figures.open)}`}>
            <Link to={listAddress({ ...list, unit_id: row.key, below: "false", open: "true", due: "overdue" })}>
              <span>{row.name}</span>
              <span className="visually-hidden">, {t.overdue}: </span>
              <strong>{row.figures.overdue}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** 0 (nothing overdue) to 4 (more than half of what is open). */
function shade(overdue: number, open: number): number {
  if (overdue === 0 || open === 0) return 0;
  const part = overdue / open;
  return part > 0.5 ? 4 : part > 0.25 ? 3 : part > 0.1 ? 2 : 1;
}

/** "Ủy ban nhân dân phường Hoàn Kiếm" → "Phường Hoàn Kiếm" */
function shortName(name: string): string {
  const short = name.replace(/^(Ủy ban nhân dân|UBND|Đảng ủy)\s+/i, "");
  return short.charAt(0).toUpperCase() + short.slice(1);
}
