import { useState } from "react";
import { Link } from "react-router";

import type { Dashboard } from "../api/types";
import { useText } from "../text/text";
import { ChoiceField } from "../ui/ChoiceField";
import { inTimeRate, listOf, showRate } from "./lists";
import { kMeasures, shade, type Measure } from "./shade";
import { shortName } from "./short_name";
import { sortRows } from "./sort_rows";

/** One tile a unit, the darker the worse: by what is overdue, or by what was answered in time. */
export function UnitTiles({ units, narrow }: { units: Dashboard["by_unit"]; narrow: Dashboard["narrow"] }) {
  const t = useText().dashboard;
  const [measure, setMeasure] = useState<Measure>("overdue");
  const rows = sortRows(
    units.map(({ unit, figures, list }) => ({ key: unit.id, name: shortName(unit.name), figures, list })),
    "name",
    false,
  );
  return (
    <>
      <ChoiceField name="tiles-by" label={t.tiles_by} value={measure} options={kMeasures.map((each) => ({ value: each, label: t.tiles_measure[each] }))} onChange={(each) => setMeasure(each as Measure)} />
      <ul className="legend">
        {t.tiles_steps[measure].map((step, index) => (
          <li key={step}>
            <span className={`swatch tile-${index}`} aria-hidden /> {step}
          </li>
        ))}
        <li>
          <span className="swatch tile-none" aria-hidden /> {t.tiles_nothing}
        </li>
      </ul>
      <ul className="tiles">
        {rows.map((row) => (
          <li key={row.key} className={`tile tile-${shade(row.figures, measure) ?? "none"}`}>
            <Link {...listOf(row, measure, narrow)}>
              <span>{row.name}</span>
              <span className="visually-hidden">, {t[measure]}: </span>
              <strong>{measure === "overdue" ? row.figures.overdue : showRate(inTimeRate(row.figures))}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
