import { Link } from "react-router";

import type { Unit } from "../api/types";
import { useText } from "../text/text";

export function UnitList({ units }: { units: readonly Unit[] }) {
  const t = useText().units;
  return (
    <ul className="unit-list">
      {units.map((unit) => (
        <li key={unit.id}>
          <Link to={`/units/${encodeURIComponent(unit.id)}`}>{unit.name}</Link>
          <small>
            {t.lines[unit.line]} · {t.levels[unit.level]}
          </small>
        </li>
      ))}
    </ul>
  );
}
