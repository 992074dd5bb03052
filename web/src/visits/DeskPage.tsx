import { useState } from "react";
import { Link } from "react-router";

import type { VisitPage, VisitRow } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { DateField } from "../ui/DateField";
import { PagedList, usePages } from "../ui/PagedList";
import { PageTitle } from "../ui/PageTitle";
import { NoticeMark } from "./NoticeMark";

/** The desk today: who was received, how it ended, and the way to write down the next one. */
export function DeskPage() {
  const text = useText();
  const t = text.visit;
  const session = useSession();
  const [day, setDay] = useState(session.today);
  const unit_id = myUnits(session)[0]?.id ?? "";
  const pages = usePages<VisitRow>("visits", "/visits", { from: day, to: day, limit: 50 }, "after", /^\d{4}-\d{2}-\d{2}$/.test(day));
  const first = pages.data?.pages[0] as VisitPage | undefined;
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const people = rows.reduce((sum, row) => sum + row.people_count, 0);
  return (
    <>
      <PageTitle title={t.desk} />
      <div className="button-row no-print">
        {first?.may_record && (
          <Link className="button-link" to="/desk/new">
            {t.record}
          </Link>
        )}
        {unit_id !== "" && <Link to={`/desk/register?unit_id=${encodeURIComponent(first?.unit.id ?? unit_id)}&from=${day}&to=${day}`}>{t.register_link}</Link>}
        <Link to="/desk/incidents">{text.incident.title}</Link>
        <Link to="/desk/staff-days">{t.staff_days_link}</Link>
      </div>
      <div className="two no-print">
        <DateField name="day" label={t.day} today={session.today} value={day} onChange={setDay} />
        {rows.length > 0 && !pages.hasNextPage && <p className="desk-sum">{t.people_of_day(rows.length, people)}</p>}
      </div>
      <PagedList pages={pages} empty={<p>{t.none}</p>}>
        {(row) => <VisitLine key={row.id} row={row} />}
      </PagedList>
    </>
  );
}

function VisitLine({ row }: { row: VisitRow }) {
  const { visit: t } = useText();
  const words = useWords();
  const kinds = row.kinds.map((kind) => words.kind[kind]).join(", ");
  const title = row.label ?? row.number;
  return (
    <li className="card visit-line">
      <p className="part-head">
        <span>
          <strong className="visit-hour">{row.received_at}</strong> {row.label === null ? title : <Link to={`/desk/visits/${encodeURIComponent(row.id)}`}>{title}</Link>}
          {row.people_count > 1 && <small> · {t.people}: {row.people_count}</small>}
        </span>
        <span className={`outcome outcome-${row.outcome}`}>{t.outcomes[row.outcome]}</span>
      </p>
      {row.summary !== null && <p className="clamp">{row.summary}</p>}
      <small>{[row.number, kinds, row.received_by].filter((part) => part !== "").join(" · ")}</small>
      <NoticeMark refusal={row.refusal} />
    </li>
  );
}
