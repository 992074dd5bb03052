import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";

import { ask } from "../api/client";
import type { IncidentLog } from "../api/types";
import { dayAfter } from "../receptions/spans";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { Done } from "../ui/Done";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { IncidentCard } from "./IncidentCard";
import { NewIncidentForm } from "./NewIncidentForm";

const kShown = 30; // days

/** The log of what happened at the place of reception: written, added to, closed, printed. */
export function IncidentsPage() {
  const t = useText().incident;
  const { today } = useSession();
  const [query, setQuery] = useSearchParams();
  const to = query.get("to") ?? today;
  const from = query.get("from") ?? dayAfter(today, -kShown);
  const [writing, setWriting] = useState(false);
  const [written, setWritten] = useState<string | null>(null);
  const log = useQuery({ queryKey: ["incidents", { from, to }], queryFn: () => ask<IncidentLog>("/incidents", { query: { from, to } }), retry: false });
  const change = (patch: Record<string, string>) => setQuery({ from, to, ...patch }, { replace: true });

  return (
    <>
      <PageTitle title={t.title} />
      <p className="hint no-print">{t.lead}</p>
      {written !== null && <Done>{t.written(written)}</Done>}
      {log.data?.may_write && !writing && (
        <div className="button-row no-print">
          <Button onClick={() => setWriting(true)}>{t.write}</Button>
          <Button variant="default" onClick={() => window.print()}>
            {t.print}
          </Button>
        </div>
      )}
      {writing && log.data && (
        <NewIncidentForm
          unit_id={log.data.unit.id}
          onCancel={() => setWriting(false)}
          onDone={(incident) => {
            setWriting(false);
            setWritten(incident.number);
            void log.refetch();
          }}
        />
      )}
      <div className="two no-print">
        <DateField name="from" label={t.from} today={today} value={from} onChange={(day) => change({ from: day })} />
        <DateField name="to" label={t.to} today={today} value={to} onChange={(day) => change({ to: day })} />
      </div>
      {log.isLoading && <Loading />}
      {log.isError && <Failed problem={log.error} onRetry={() => void log.refetch()} />}
      {log.data && (
        <>
          <p className="only-print">
            {log.data.unit.name} · {showDay(from)} – {showDay(to)}
          </p>
          {log.data.items.length === 0 && <p className="empty">{t.none}</p>}
          <ul className="plain-list">
            {log.data.items.toReversed().map((incident) => (
              <IncidentCard key={incident.id} incident={incident} onChanged={() => void log.refetch()} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
