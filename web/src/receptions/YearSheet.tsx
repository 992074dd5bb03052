import { useCalendar } from "../api/queries";
import type { ReceptionCalendar, ReceptionMonth } from "../api/types";
import { monthsOf } from "../law/months";
import { WeekdayHead } from "../law/WeekdayHead";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { showDay } from "../text/day";

interface Props {
  calendar: ReceptionCalendar;
  year: string;
  onMonth: (month: string) => void;
}

const kStages = ["draft", "published", "held", "nobody_came", "postponed", "not_held"] as const;

/** Twelve months at a glance: where each session stands, and whether the month has its minimum. */
export function YearSheet({ calendar, year, onMonth }: Props) {
  const t = useText();
  const words = useWords();
  const named = new Map(useCalendar().data?.days.map((day) => [day.day, day.kind]));
  const sessions = new Map(calendar.sessions.map((session) => [session.day, session]));
  const months = new Map(calendar.months.map((month) => [month.month, month]));
  return (
    <div>
      <ul className="legend">
        {kStages.map((stage) => (
          <li key={stage}>
            <span className={`swatch reception ${stage}`} aria-hidden /> {words.reception_stage[stage]}
          </li>
        ))}
        <li>
          <i>{t.receptions.delegated_short}</i>
        </li>
      </ul>
      <div className="year-view">
        {monthsOf(Number(year)).map((month) => {
          const name = `${year}-${String(month.number).padStart(2, "0")}`;
          return (
            <table key={month.number}>
              <caption>
                <button type="button" className="link-button" onClick={() => onMonth(name)}>
                  {t.law.month(month.number)}
                </button>{" "}
                <MonthCount month={months.get(name)} />
              </caption>
              <WeekdayHead />
              <tbody>
                {month.weeks.map((week) => (
                  <tr key={week.find((day) => day !== null)}>
                    {week.map((day, place) => {
                      if (day === null) return <td key={place} />;
                      const session = sessions.get(day);
                      const kind = named.get(day) ?? (place >= 5 ? "weekend" : "working_day");
                      return (
                        <td key={place} className={session ? `reception ${session.stage}${session.delegated ? " delegated" : ""}` : `day-${kind}`} title={session && `${showDay(day)} ${session.starts_at}: ${words.reception_stage[session.stage]}${session.delegated ? `, ${t.receptions.delegated_short}` : ""}`}>
                          {Number(day.slice(8))}
                          {session && (
                            <span className="visually-hidden">
                              {" "}
                              {words.reception_stage[session.stage]}
                              {session.delegated && `, ${t.receptions.delegated_short}`}
                            </span>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          );
        })}
      </div>
    </div>
  );
}

/** "2/2", and in red what is missing. */
export function MonthCount({ month }: { month: ReceptionMonth | undefined }) {
  const t = useText().receptions;
  if (!month || month.required === null) return <small>{t.owes_nothing}</small>;
  const words = month.per === "week" ? t.count_weeks(month.planned, month.missing_weeks.length) : t.count_days(month.planned, month.required);
  return <small className={month.met ? "enough" : "too-few"}>{words}</small>;
}
