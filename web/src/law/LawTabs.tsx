import { NavLink } from "react-router";

import { useText } from "../text/text";

const kTabs = [
  ["/law", "title"],
  ["/law/rules", "rules_title"],
  ["/law/calendar", "calendar_title"],
  ["/law/profiles", "profiles_title"],
] as const;

/** From one page about the law to the others. */
export function LawTabs() {
  const t = useText().law;
  return (
    <nav className="law-tabs" aria-label={t.pages}>
      {kTabs.map(([to, name]) => (
        <NavLink key={to} to={to} end={to === "/law"}>
          {t[name]}
        </NavLink>
      ))}
    </nav>
  );
}
