import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { ask } from "../api/client";
import type { DueDialogues as Due } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";

/** On the first page: a notice near its last day or past it, minutes and reports that are missing; nothing where nothing is. */
export function DueDialogues() {
  const { dialogues: t } = useText();
  const due = useQuery({ queryKey: ["work", "dialogues"], queryFn: () => ask<Due>("/dialogues/due") });
  const items = due.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="card" aria-labelledby="due-dialogues">
      <h2 id="due-dialogues">{t.title}</h2>
      <ul className="plain-list">
        {items.map((item) => (
          <li key={`${item.matter_id} ${item.code}`}>
            <Link to={`/matters/${encodeURIComponent(item.matter_id)}`}>{item.number}</Link> – {t.finding[item.code](showDay(item.on))}
          </li>
        ))}
      </ul>
    </section>
  );
}
