import { useMemo } from "react";
import { useSearchParams } from "react-router";

import { useDashboard, useTopicName } from "../api/queries";
import type { Dashboard } from "../api/types";
import { ExportButton } from "../exports/ExportButton";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { DateField } from "../ui/DateField";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { ReachField, type Reach } from "../units/ReachField";
import { UnitField } from "../units/UnitField";
import { BreakdownTable } from "./BreakdownTable";
import { MonthChart } from "./MonthChart";
import { shortName } from "./short_name";
import { Totals } from "./Totals";
import { UnitTiles } from "./UnitTiles";

const kDay = /^\d{4}-\d{2}-\d{2}$/;

/** What came in during a period and what became of it. Unit, period and reach are in the address of the page. */
export function DashboardPage() {
  const text = useText();
  const t = text.dashboard;
  const session = useSession();
  const [words, setWords] = useSearchParams();
  const query = useMemo(() => {
    const day = (name: string) => (kDay.test(words.get(name) ?? "") ? words.get(name) : null);
    return { unit_id: words.get("unit_id"), below: words.get("below") ?? "true", from: day("from"), to: day("to") };
  }, [words]);
  const dashboard = useDashboard(query);
  const data = dashboard.data;

  function change(name: string, value: string) {
    if ((name === "from" || name === "to") && value !== "" && !kDay.test(value)) return;
    const next = new URLSearchParams(words);
    if (value === "") next.delete(name);
    else next.set(name, value);
    setWords(next, { replace: true });
  }

  return (
    <>
      <PageTitle title={t.title} />
      <form className="filters card" role="search" aria-label={t.title} onSubmit={(event) => event.preventDefault()}>
        <div className="filters-first">
          <UnitField name="unit_id" label={t.unit} value={words.get("unit_id") ?? ""} placeholder={data?.unit.name} onChange={(unit_id) => change("unit_id", unit_id)} />
          <ReachField value={asReach(words.get("below"), data)} onChange={(below) => change("below", below)} />
          <DateField name="from" label={t.from} today={session.today} value={query.from ?? data?.from ?? ""} onChange={(from) => change("from", from)} />
          <DateField name="to" label={t.to} today={session.today} value={query.to ?? data?.to ?? ""} onChange={(to) => change("to", to)} />
        </div>
      </form>
      {dashboard.isPending && <Loading />}
      {dashboard.isError && <Failed problem={dashboard.error} onRetry={() => void dashboard.refetch()} />}
      {data && data.totals.matters === 0 && <p className="empty">{t.none}</p>}
      {data && data.totals.matters > 0 && <Figures data={data} />}
    </>
  );
}

/** What the address says, otherwise what the server took: a leader sees first all that is below. */
function asReach(said: string | null, data: Dashboard | undefined): Reach {
  if (said === "true" || said === "false") return said;
  return data === undefined ? "" : data.below ? "true" : "false";
}

function Figures({ data }: { data: Dashboard }) {
  const t = useText().dashboard;
  const words = useWords();
  const topic_name = useTopicName();
  const { narrow } = data;
  const several = data.by_unit.length > 1;
  const query = { unit_id: data.unit.id, below: String(data.below), from: data.from, to: data.to };
  return (
    <>
      <p className="hint">
        {data.unit.name} · {showDay(data.from)} – {showDay(data.to)} · {t.counted}
      </p>
      <Totals data={data} />
      <section className="card" aria-labelledby="by-month">
        <div className="part-head">
          <h2 id="by-month">{t.by_month}</h2>
          <ExportButton list="figures_by_month" query={query} of={t.by_month} />
        </div>
        <MonthChart months={data.by_month} narrow={narrow} />
      </section>
      {several && (
        <section className="card" aria-labelledby="tiles">
          <h2 id="tiles">{t.tiles}</h2>
          <UnitTiles units={data.by_unit} narrow={narrow} />
        </section>
      )}
      {several && <BreakdownTable title={t.by_unit} exported={{ list: "figures_by_unit", query }} column={t.unit} search narrow={narrow} rows={data.by_unit.map(({ unit, ...group }) => ({ key: unit.id, name: shortName(unit.name), ...group }))} />}
      <BreakdownTable title={t.by_topic} exported={{ list: "figures_by_topic", query }} column={t.topic} narrow={narrow} rows={data.by_topic.map(({ topic, ...group }) => ({ key: topic, name: topic_name(topic), ...group }))} />
      <BreakdownTable title={t.by_kind} exported={{ list: "figures_by_kind", query }} column={t.kind} narrow={narrow} rows={data.by_kind.map(({ kind, ...group }) => ({ key: kind, name: words.kind[kind], ...group }))} />
    </>
  );
}
