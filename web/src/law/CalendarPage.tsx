import { useState } from "react";

import { useCalendar, useRulings } from "../api/queries";
import type { Calendar, CalendarDay } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { SelectField } from "../ui/SelectField";
import { CalendarAlarm } from "./CalendarAlarm";
import { LawTabs } from "./LawTabs";
import { NewDecision } from "./NewDecision";
import { RulingList } from "./RulingList";
import { YearView } from "./YearView";

/** Which days count, who decided so; and entering a decision that came late. */
export function CalendarPage() {
  const t = useText().law;
  const { today } = useSession();
  const calendar = useCalendar();
  const rulings = useRulings();
  const [year, setYear] = useState(today.slice(0, 4));
  return (
    <>
      <PageTitle title={t.calendar_title} />
      <LawTabs />
      <p className="hint">{t.calendar_lead}</p>
      <CalendarAlarm />
      {calendar.isPending && <Loading />}
      {calendar.isError && <Failed problem={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.data && (
        <section className="card">
          <SelectField name="year" label={t.year} value={year} options={yearsOf(calendar.data).map((each) => ({ value: each, label: each }))} onChange={setYear} />
          {`${year}-12-31` > calendar.data.confirmed_until && <p className="notice">{t.provisional_year(showDay(calendar.data.confirmed_until))}</p>}
          <YearView year={year} today={today} days={calendar.data.days.filter((day) => day.day.startsWith(year))} />
          <DayList days={calendar.data.days.filter((day) => day.day.startsWith(year))} />
        </section>
      )}
      {rulings.data?.may_rule && <NewDecision />}
      <RulingList />
    </>
  );
}

function yearsOf(calendar: Calendar): string[] {
  const first = Number(calendar.from.slice(0, 4));
  const last = Number(calendar.until.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, place) => String(last - place));
}

function DayList({ days }: { days: CalendarDay[] }) {
  const t = useText().law;
  const pick = usePick();
  return (
    <details>
      <summary>{t.days_with_names(days.length)}</summary>
      <ul className="plain-list">
        {days.map((day) => (
          <li key={day.day}>
            <span className={`swatch day-${day.kind}`} aria-hidden /> <strong>{showDay(day.day)}</strong> {t.day_kinds[day.kind]}: {pick(day)}
            {day.provisional && ` (${t.provisional})`}
            <br />
            <small>{day.basis}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
