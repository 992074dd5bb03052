import { Link } from "react-router";

import { useCommunes } from "../api/queries";
import { useText } from "../text/text";

/** Today's communes of a province; each leads to its bodies. */
export function CommuneList({ province }: { province: string }) {
  const t = useText().units;
  const communes = useCommunes(province).data?.items ?? [];
  if (communes.length === 0) return null;
  return (
    <section aria-labelledby="communes">
      <h2 id="communes">
        {t.communes} ({communes.length})
      </h2>
      <ul className="tiles wide">
        {communes.map((commune) => (
          <li key={commune.code} className="tile tile-0">
            <Link to={`/units?territory=${commune.code}`}>
              <span>{commune.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
