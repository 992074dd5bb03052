import { Link } from "react-router";

import type { Figures } from "../api/types";
import { useText } from "../text/text";
import { listAddress, type MatterQuery } from "../worklist/matter_query";

/** The whole in a few large figures; each opens its list where the list has such a condition. */
export function Totals({ figures, list }: { figures: Figures; list: Partial<MatterQuery> }) {
  const t = useText().dashboard;
  const rate = figures.answered > 0 ? `${Math.round((figures.in_time / figures.answered) * 100)}%` : "–";
  const tiles = [
    { key: "papers", value: figures.papers, list, note: `${t.matters}: ${figures.matters}` },
    { key: "answered", value: figures.answered, list: null, note: `${t.in_time_rate}: ${rate}` },
    { key: "open", value: figures.open, list: { ...list, open: "true" as const }, note: null },
    { key: "overdue", value: figures.overdue, list: { ...list, open: "true" as const, due: "overdue" as const }, note: null },
  ] as const;
  return (
    <ul className="counts">
      {tiles.map((tile) => (
        <li key={tile.key} className={`count count-${tile.key}`}>
          <Tile value={tile.value} name={t[tile.key]} note={tile.note} list={tile.list} />
        </li>
      ))}
    </ul>
  );
}

interface TileProps {
  value: number;
  name: string;
  note: string | null;
  list: Partial<MatterQuery> | null;
}

function Tile({ value, name, note, list }: TileProps) {
  const words = (
    <>
      <strong>{value}</strong>
      <span>{name}</span>
      {note && <small>{note}</small>}
    </>
  );
  return list === null ? <div className="count-box">{words}</div> : <Link to={listAddress(list)}>{words}</Link>;
}
