import type { ReactNode } from "react";

import type { Clock } from "../api/types";
import { showDay } from "../text/day";
import { useWords } from "../text/words";
import { Reckoned } from "./Reckoned";

/** One clock: what is due, by which day, how it stands, and the server's own words of how it was reckoned. */
export function ClockSum({ clock, open = false, children }: { clock: Clock; open?: boolean; children?: ReactNode }) {
  const words = useWords();
  return (
    <section className={clock.met_on === null && clock.late ? "clock late" : clock.met_on === null ? "clock" : "clock met"}>
      <h3>
        {words.clock[clock.name]}
        {clock.due_on !== null && (
          <>
            : <time dateTime={clock.due_on}>{showDay(clock.due_on)}</time>
          </>
        )}
      </h3>
      <p className="clock-state">
        {clock.met_on !== null && `✓ ${words.met_on(showDay(clock.met_on))}`}
        {(clock.state === "suspended" || clock.state === "in_appraisal") && clock.stopped_on !== null && (
          <>
            <strong>⏸ {words.clock_stopped[clock.state](showDay(clock.stopped_on))}</strong>
            {clock.days_used !== null && clock.days_kept !== null && ` — ${words.days_kept(clock.days_used, clock.days_kept)}`}
          </>
        )}
        {clock.met_on === null && !clock.late && clock.days_left !== null && words.days_left(clock.days_left)}
        {clock.late && <strong className="late-word"> ⚠ {clock.met_on === null && clock.days_left !== null ? words.days_left(clock.days_left) : words.late}</strong>}
      </p>
      <details open={open}>
        <summary>{words.how_reckoned}</summary>
        <Reckoned {...clock} />
      </details>
      {children}
    </section>
  );
}
