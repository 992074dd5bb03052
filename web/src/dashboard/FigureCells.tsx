import { Link } from "react-router";

import type { Dashboard } from "../api/types";
import { useCount } from "../text/language";
import { useText } from "../text/text";
import { inTimeRate, kCounted, listOf, showRate, type Group } from "./lists";

interface Props {
  name: string;
  group: Group;
  narrow: Dashboard["narrow"];
}

/** The heads over FigureCells, when the table cannot be sorted. */
export function FigureHeads() {
  const t = useText().dashboard;
  return (
    <>
      {kCounted.map((each) => (
        <th key={each} scope="col">
          {t[each]}
        </th>
      ))}
      <th scope="col">{t.rate}</th>
    </>
  );
}

/** The figures of a group, each opening its list; last the part that was in time. */
export function FigureCells({ name, group, narrow }: Props) {
  const t = useText().dashboard;
  const count = useCount();
  return (
    <>
      {kCounted.map((each) => (
        <td key={each} data-label={t.short[each]}>
          {group.figures[each] === 0 ? (
            <span className="soft">0</span>
          ) : (
            <Link {...listOf(group, each, narrow)} aria-label={t.open_list(`${name}, ${t[each]}`, group.figures[each])}>
              {count(group.figures[each])}
            </Link>
          )}
        </td>
      ))}
      <td data-label={t.short.rate}>{showRate(inTimeRate(group.figures))}</td>
    </>
  );
}
