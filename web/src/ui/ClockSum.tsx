import type { Clock } from "../api/types";
import { showDay } from "../text/day";
import { useWords } from "../text/words";
import { Reckoned } from "./Reckoned";

/** One clock: what is due, by which day, how it stands, and the server's own words of how it was reckoned. */
export function ClockSum({ clock, open = false }: { clock: Clock; open?: boolean }) {
  const words = useWords();
  return (
    <section className={clock.met_on === null && clock.late ? "clock late" : clock.met_on === null ? "clock" : "clock met"}>
      <h3>
        {words.clock[clock.name]}: <time dateTime={clock.due_on}>{showDay(clock.due_on)}</time>
      </h3>
      <p className="clock-state">
        {clock.met_on !== null && `✓ ${words.met_on(showDay(clock.met_on))}`}
        {clock.met_on === null && !clock.late && clock.days_left !== null && words.days_left(clock.days_left)}
        {clock.late && <strong className="late-word"> ⚠ {clock.met_on === null && clock.days_left !== null ? words.days_left(clock.days_left) : words.late}</strong>}
      </p>
      <details open={open}>
        <summary>{words.how_reckoned}</summary>
        <Reckoned {...clock} />
      </details>
    </section>
  );
}
