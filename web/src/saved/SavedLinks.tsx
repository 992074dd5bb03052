import { Link, useLocation } from "react-router";

import { useSavedSearches } from "../api/queries";
import { useText } from "../text/text";
import { savedAddress } from "./saved_search";

const kMostShown = 8;

/** Under the list in the menu: what this person keeps. */
export function SavedLinks() {
  const t = useText().saved;
  const { pathname, search } = useLocation();
  const saved = useSavedSearches().data?.items ?? [];
  if (saved.length === 0) return null;
  return (
    <ul className="side-saved" aria-label={t.kept}>
      {saved.slice(0, kMostShown).map((each) => {
        const address = savedAddress(each);
        const here = address === `${pathname}${search}`;
        return (
          <li key={each.id}>
            <Link to={address} className={here ? "active" : undefined} aria-current={here ? "page" : undefined}>
              {each.name}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** Where the list of matters opens: what the person chose, or everything. */
export function useFirstList(): string {
  const saved = useSavedSearches().data?.items ?? [];
  const first = saved.find(({ opens_first }) => opens_first);
  return first ? savedAddress(first) : "/matters";
}
