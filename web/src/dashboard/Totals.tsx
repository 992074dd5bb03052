import { Link } from "react-router";

import type { Figures } from "../api/types";
import { useText } from "../text/text";
import { listAddress, type MatterQuery } from "../worklist/matter_query";

/** The whole in a few large figures, each of which opens its list. */
export function Totals({ figures, list }: { figures: Figures; list: Partial<MatterQuery> }) {
  const t = useText().dashboard;
  const rate = figures.answered > 0 ? `${Math.round((figures.in_time / figures.answered) * 100)}%` : "–";
  const tiles = [
    { key: "papers", value: figures.papers, list, note: `${t.matters}: ${figures.matters}` },
    { key: "answered", value: figures.answered, list: { ...list, open: "false" as const }, note: `${t.in_time_rate}: ${rate}` },
    { key: "open", value: figures.open, list: { ...list, open: "true" as const }, note: null },
    { key: "overdue", value: figures.overdue, list: { ...list, open: "true" as const, due: "overdue" as const }, note: null },
  ] as const;
  return (
    <ul className="counts">
      {tiles.map((tile) => (
        <li key={tile.key} className={`count count-${tile.key}`}>
          <Link to={listAddress(tile.list)}>
            <strong>{tile.value}</strong>
            <span>{t[tile.key]}</span>
            {tile.note && <small>{tile.note}</small>}
          </Link>
        </li>
      ))}
    </ul>
  );
}
