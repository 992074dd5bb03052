import { NavLink } from "react-router";

import { useText } from "../text/text";

const kTabs = [
  ["/receptions", "title"],
  ["/receptions/rules", "rules"],
  ["/receptions/below", "below"],
  ["/receptions/publications", "publications"],
  ["/receptions/calls", "calls"],
  ["/receptions/proposals", "proposals"],
] as const;

/** From one page of a unit's receptions to the others. */
export function ReceptionTabs({ unit_id }: { unit_id: string }) {
  const t = useText().receptions;
  return (
    <nav className="law-tabs no-print" aria-label={t.pages}>
      {kTabs.map(([to, name]) => (
        <NavLink key={to} to={`${to}?unit=${encodeURIComponent(unit_id)}`} end>
          {t[name]}
        </NavLink>
      ))}
    </nav>
  );
}
