import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";

interface Props {
  due_on: string | null;
  days_left: number | null;
  late: boolean;
  clock: string | null;
  /** The limit of resolution stands still: since when and why. */
  stopped?: { on: string; by: "suspension" | "appraisal" } | null;
}

/** A due day with how it stands, in words and a sign, never by colour alone. */
export function DueMark({ due_on, days_left, late, clock, stopped = null }: Props) {
  const words = useWords();
  const text = useText();
  const standstill = stopped === null ? null : text.list.stopped[stopped.by](showDay(stopped.on));
  if (due_on === null) return <span className="soft">{standstill ?? text.list.no_due}</span>;
  const clock_name = clock === null ? null : (words.clock[clock as keyof typeof words.clock] ?? clock);
  return (
    <span className={late ? "due due-late" : days_left !== null && days_left <= 3 ? "due due-soon" : "due"}>
      <time dateTime={due_on}>{showDay(due_on)}</time>
      <small>
        {late && <span aria-hidden>⚠ </span>}
        {days_left !== null ? words.days_left(days_left) : late ? words.late : null}
      </small>
      {clock_name && <small className="due-clock">{clock_name}</small>}
      {standstill && <small className="due-clock">{standstill}</small>}
    </span>
  );
}
