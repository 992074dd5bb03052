import { useState, type KeyboardEvent } from "react";

import { useCalendar } from "../api/queries";
import type { ReceptionCalendar, ReceptionSession } from "../api/types";
import { weeksOf } from "../law/months";
import { WeekdayHead } from "../law/WeekdayHead";
import { useSession } from "../session/session";
import { showDay, weekdayOf } from "../text/day";
import { useLanguage, usePick } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { dayAfter } from "./spans";

interface Props {
  calendar: ReceptionCalendar;
  month: string;
  onOpen: (session: ReceptionSession) => void;
  onMove: (session: ReceptionSession, day: string) => void;
}

const kArrows: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const isMovable = (session: ReceptionSession) => session.may.includes("move") || session.may.includes("postpone");

/** One month as a wall calendar. A session is dragged to another day, or taken up with M, carried with the arrows and put down with Enter. */
export function MonthSheet({ calendar, month, onOpen, onMove }: Props) {
  const t = useText();
  const pick = usePick();
  const { language } = useLanguage();
  const { today } = useSession();
  const [carried, setCarried] = useState<{ session: ReceptionSession; day: string } | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const named = new Map(useCalendar().data?.days.map((day) => [day.day, day]));
  const weeks = weeksOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1);
  const target = carried?.day ?? over;

  function press(event: KeyboardEvent, session: ReceptionSession) {
    if (!carried) {
      if (event.key.toLowerCase() === "m" && isMovable(session)) setCarried({ session, day: session.day });
      return;
    }
    const by = kArrows[event.key];
    if (by === undefined && event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (by !== undefined) setCarried({ ...carried, day: dayAfter(carried.day, by) });
    else setCarried(null);
    if (event.key === "Enter" && carried.day !== carried.session.day) onMove(carried.session, carried.day);
  }

  return (
    <div className="month-box" role="group" tabIndex={0} aria-label={t.receptions.title}>
      <p className="hint no-print move-hint">{t.receptions.move_hint}</p>
      <p className="carrying" role="status">
        {carried && t.receptions.carrying(`${weekdayOf(carried.day, language)}, ${showDay(carried.day)}`)}
      </p>
      {!calendar.sessions.some((session) => session.day.startsWith(month)) && <p className="month-empty hint">{t.receptions.none_in_month}</p>}
      <table className="month-sheet">
        <WeekdayHead />
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, place) => {
                if (day === null) return <td key={place} className="no-day" />;
                const name = named.get(day);
                const kind = name?.kind ?? (place >= 5 ? "weekend" : "working_day");
                return (
                  <td
                    key={place}
                    className={`day-${kind}${target === day ? " drop-here" : ""}`}
                    aria-current={day === today ? "date" : undefined}
                    onDragOver={(event) => {
                      event.preventDefault();
                      setOver(day);
                    }}
                    onDragLeave={() => setOver(null)}
                    onDrop={(event) => {
                      event.preventDefault();
                      setOver(null);
                      const session = calendar.sessions.find((each) => each.id === event.dataTransfer.getData("text/plain"));
                      if (session && session.day !== day) onMove(session, day);
                    }}
                  >
                    <span className="day-number">
                      <span className="day-weekday">{t.law.weekdays[place]}, </span>
                      {Number(day.slice(8))} {name && <small>{pick(name)}</small>}
                    </span>
                    {calendar.sessions
                      .filter((session) => session.day === day)
                      .map((session) => (
                        <SessionMark key={session.id} session={session} carried={carried?.session.id === session.id} onOpen={() => !carried && onOpen(session)} onPress={(event) => press(event, session)} />
                      ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MarkProps {
  session: ReceptionSession;
  carried: boolean;
  onOpen: () => void;
  onPress: (event: KeyboardEvent) => void;
}

function SessionMark({ session, carried, onOpen, onPress }: MarkProps) {
  const { receptions: t, dialogues } = useText();
  const words = useWords();
  return (
    <button
      type="button"
      className={`reception ${session.stage}${carried ? " carried" : ""}`}
      draggable={isMovable(session)}
      onDragStart={(event) => event.dataTransfer.setData("text/plain", session.id)}
      onClick={onOpen}
      onKeyDown={onPress}
    >
      <strong>{session.starts_at}</strong> {words.reception_kind[session.kind]}
      <small>
        {words.reception_stage[session.stage]}
        {session.delegated && ` · ${t.delegated_short}`}
        {session.online && ` · ${t.online}`}
        {session.by_invitation && ` · ${dialogues.by_invitation}`}
      </small>
    </button>
  );
}
