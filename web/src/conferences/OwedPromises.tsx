import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { ask } from "../api/client";
import type { ConferencePromise } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { QuestionAct } from "./QuestionAct";

/** What a unit was promised to do before a hall, by its day; nothing where nothing was. */
export function OwedPromises({ unit_id }: { unit_id: string }) {
  const { conferences: t } = useText();
  const owed = useQuery({ queryKey: ["conference-promises", unit_id], queryFn: () => ask<{ items: ConferencePromise[] }>("/conferences/promises", { query: { unit_id } }), enabled: unit_id !== "", retry: false });
  const items = owed.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{t.promises}</h2>
      <ul className="plain-list">
        {items.map((item) => (
          <Owed key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Owed({ item }: { item: ConferencePromise }) {
  const { conferences: t } = useText();
  const [reporting, setReporting] = useState(false);
  const { promise } = item;
  return (
    <li className="card directive">
      <p className="part-head">
        <strong>{promise.what}</strong>
        <span className={promise.standing === "late" ? "due due-late" : "due"}>{t.standings[promise.standing]}</span>
      </p>
      <p>
        {t.promised_by(item.issuer.name)} · {t.promised(promise.owner.name, showDay(promise.due_on))}
      </p>
      {item.wording !== null && <p className="clamp">{item.wording}</p>}
      {item.may.includes("report") && !reporting && (
        <div className="button-row">
          <Button onClick={() => setReporting(true)}>{t.acts.report}</Button>
        </div>
      )}
      {reporting && <QuestionAct question={item} act="report" others={[]} onDone={() => setReporting(false)} />}
    </li>
  );
}
