import { useCalendar } from "../api/queries";
import { showDay } from "../text/day";
import { useText } from "../text/text";

/** Loud when the calendar is about to end: later deadlines could not be reckoned. */
export function CalendarAlarm() {
  const t = useText().law;
  const alarm = useCalendar().data?.alarm;
  if (!alarm) return null;
  return (
    <p className="error-summary" role="alert">
      {t.calendar_ends(showDay(alarm.until), alarm.days_left)}
    </p>
  );
}
