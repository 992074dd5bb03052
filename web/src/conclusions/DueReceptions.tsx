import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { ask } from "../api/client";
import type { DueAfterReceptions } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";

type Kind = DueAfterReceptions["kinds"][number];

/** What the unit still owes after its receptions and is near its day or past it; nothing where nothing is. */
export function DueReceptions() {
  const { due_receptions: t } = useText();
  const due = useQuery({ queryKey: ["work", "receptions"], queryFn: () => ask<DueAfterReceptions>("/due-after-receptions") });
  const kinds = (due.data?.kinds ?? []).filter(({ late, soon }) => late + soon > 0);
  if (kinds.length === 0) return null;
  return (
    <section className="card" aria-labelledby="due-receptions">
      <h2 id="due-receptions">{t.title}</h2>
      {kinds.map((kind) => (
        <DueKind key={kind.what} kind={kind} />
      ))}
    </section>
  );
}

function DueKind({ kind }: { kind: Kind }) {
  const { due_receptions: t } = useText();
  return (
    <details open={kind.late > 0}>
      <summary>
        {t.what[kind.what]}: <strong className={kind.late > 0 ? "due due-late" : "due due-soon"}>{t.counts(kind.late, kind.soon)}</strong>
      </summary>
      <ul className="plain-list">
        {kind.items.map((item, place) => (
          <li key={item.visit_id ?? place}>
            <Link to={item.visit_id === null ? "/directives" : `/desk/visits/${encodeURIComponent(item.visit_id)}`}>{kind.what === "directive" ? t.given_by(item.about) : item.about}</Link>{" "}
            <span className={item.late ? "due due-late" : "due due-soon"}>{item.late ? t.late(showDay(item.due_on)) : t.due(showDay(item.due_on))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
