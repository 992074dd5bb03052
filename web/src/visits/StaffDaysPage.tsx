import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";

import { ask } from "../api/client";
import type { StaffDays } from "../api/types";
import { UnitHead } from "../briefs/UnitHead";
import { monthAfter, monthSpan, showMonth } from "../receptions/spans";
import { myUnits, useSession } from "../session/session";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { useCount, usePick } from "../text/language";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";

/** The days on which officers received the people in a month, counted from the register, for their allowance. */
export function StaffDaysPage() {
  const { visit: t } = useText();
  const session = useSession();
  const [query, setQuery] = useSearchParams();
  const unit_id = query.get("unit_id") ?? myUnits(session)[0]?.id ?? "";
  const month = query.get("month") ?? session.today.slice(0, 7);
  const { from, to } = monthSpan(month);
  const days = useQuery({ queryKey: ["staff-days", { unit_id, from, to }], queryFn: () => ask<StaffDays>("/visits/staff-days", { query: { unit_id, from, to } }), retry: false });
  return (
    <>
      <div className="no-print">
        <PageTitle title={t.staff_days} />
        <p className="hint">{t.staff_days_lead}</p>
        <div className="button-row">
          {[-1, 1].map((by) => (
            <Button key={by} variant="default" onClick={() => setQuery({ unit_id, month: monthAfter(month, by) }, { replace: true })}>
              {by < 0 && "← "}
              {showMonth(monthAfter(month, by))}
              {by > 0 && " →"}
            </Button>
          ))}
          <Button onClick={() => window.print()}>{t.print}</Button>
        </div>
      </div>
      {days.isLoading && <Loading />}
      {days.isError && <Failed problem={days.error} onRetry={() => void days.refetch()} />}
      {days.data && <Sheet days={days.data} month={month} />}
    </>
  );
}

function Sheet({ days, month }: { days: StaffDays; month: string }) {
  const { visit: t } = useText();
  const money = useCount();
  const [year, number] = month.split("-");
  return (
    <article className="register-book">
      <UnitHead unit_id={days.unit.id} />
      <h2>{t.staff_days.toUpperCase()}</h2>
      <p className="paper-subtitle">{t.of_month(Number(number), Number(year))}</p>
      {days.items.length === 0 && <p className="empty">{t.staff_days_none}</p>}
      {days.items.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t.staff_days}>
          <table className="paper-table staff-days">
            <thead>
              <tr>
                {t.staff_days_columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.items.map((item, index) => (
                <tr key={item.name}>
                  <td>{index + 1}</td>
                  <td>{item.name}</td>
                  <td className="number">{item.days.length}</td>
                  <td>{item.days.map((day) => Number(day.slice(8))).join(", ")}</td>
                  <td className="number">{item.desk_days}</td>
                  <td className="number">{item.reception_days}</td>
                  <td className="number">{item.visits}</td>
                  <td className="number">{item.at_most === 0 ? "" : money(item.at_most)}</td>
                  <td />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td />
                <th scope="row">{t.total}</th>
                <td className="number">{days.items.reduce((sum, item) => sum + item.days.length, 0)}</td>
                <td colSpan={4} />
                <td className="number">{money(days.items.reduce((sum, item) => sum + item.at_most, 0))}</td>
                <td />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      <Notes days={days} />
      <div className="paper-signatures">
        <p>{t.made_by}</p>
        <p>{t.approved_by}</p>
      </div>
    </article>
  );
}

function Notes({ days }: { days: StaffDays }) {
  const { visit: t } = useText();
  const money = useCount();
  const pick = usePick();
  const later = days.items.filter((item) => item.entered_later > 0);
  const without = days.items.reduce((sum, item) => sum + item.days_without_rate, 0);
  return (
    <div className="hint">
      {days.rate && (
        <p>
          {t.rate(money(days.rate.at_most_per_day))} ({spellCitation(days.rate.basis)}, {showDay(days.to)}). {days.rate.doubts.map((doubt) => pick(doubt)).join(" ")}
        </p>
      )}
      {without > 0 && <p>{t.days_without_rate(without)}</p>}
      {later.length > 0 && <p>{t.entered_later(later.map((item) => `${item.name} (${item.entered_later})`).join(", "))}</p>}
    </div>
  );
}
