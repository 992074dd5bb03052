import type { CalendarDay } from "../api/types";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { monthsOf } from "./months";
import { WeekdayHead } from "./WeekdayHead";

/** Twelve months at a glance: days off, worked weekend days, what is not settled yet. */
export function YearView({ year, today, days }: { year: string; today: string; days: CalendarDay[] }) {
  const t = useText().law;
  const pick = usePick();
  const named = new Map(days.map((day) => [day.day, day]));
  return (
    <>
      <ul className="legend">
        {(["public_holiday", "compensatory_day_off", "swapped_day_off", "swapped_working_day"] as const).map((kind) => (
          <li key={kind}>
            <span className={`swatch day-${kind}`} aria-hidden /> {t.day_kinds[kind]}
          </li>
        ))}
        <li>
          <span className="swatch day-weekend" aria-hidden /> {t.weekend}
        </li>
      </ul>
      <div className="year-view">
        {monthsOf(Number(year)).map((month) => (
          <table key={month.number}>
            <caption>{t.month(month.number)}</caption>
            <WeekdayHead />
            <tbody>
              {month.weeks.map((week) => (
                <tr key={week.find((day) => day !== null)}>
                  {week.map((day, place) => {
                    if (day === null) return <td key={place} />;
                    const name = named.get(day);
                    const kind = name?.kind ?? (place >= 5 ? "weekend" : "working_day");
                    return (
                      <td key={place} className={`day-${kind}${name?.provisional ? " day-provisional" : ""}`} aria-current={day === today ? "date" : undefined} title={name ? `${pick(name)} – ${name.basis}` : undefined}>
                        {Number(day.slice(8))}
                        {name && <span className="visually-hidden"> {pick(name)}</span>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}
