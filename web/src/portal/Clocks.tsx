import type { Clock } from "../api/types";
import { showDay } from "../text/day";
import { useWords } from "../text/words";
import { Reckoned } from "../ui/Reckoned";
import { DueDay } from "./DueDay";

/** What the office must do and by which day, with the server's own words of how it was reckoned. */
export function Clocks({ clocks, open = false }: { clocks: readonly Clock[]; open?: boolean }) {
  return (
    <div className="clocks">
      {clocks.map((clock) => (
        <OneClock key={`${clock.name} ${clock.started_on}`} clock={clock} open={open} />
      ))}
    </div>
  );
}

function OneClock({ clock, open }: { clock: Clock; open: boolean }) {
  const words = useWords();
  const stopped = clock.state === "suspended" || clock.state === "in_appraisal" ? clock.state : null;
  const state = clock.met_on !== null ? "met" : clock.late ? "late" : "running";
  return (
    <section className={`clock ${state}`}>
      <h3>{words.clock[clock.name]}</h3>
      <p>
        {clock.due_on !== null && <DueDay day={clock.due_on} />}
        {stopped !== null && clock.stopped_on !== null && <b>⏸ {words.clock_stopped[stopped](showDay(clock.stopped_on))}</b>}
        {clock.met_on !== null ? (
          <span className="state">✓ {words.met_on(showDay(clock.met_on))}</span>
        ) : (
          clock.days_left !== null && <span className="state">{words.days_left(clock.days_left)}</span>
        )}
      </p>
      <Reckoning open={open || stopped !== null} {...clock} />
    </section>
  );
}

/** The sum in words, the article, and what is not settled about it. */
export function Reckoning({ open, ...reckoned }: Pick<Clock, "sum" | "basis" | "doubt" | "provisional"> & { open: boolean }) {
  const words = useWords();
  return (
    <details open={open}>
      <summary>{words.how_reckoned}</summary>
      <Reckoned {...reckoned} />
    </details>
  );
}

