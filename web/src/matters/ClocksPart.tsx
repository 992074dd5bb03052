import type { Matter } from "../api/types";
import { useText } from "../text/text";
import { ClockSum } from "../ui/ClockSum";
import { ClockEvents } from "./ClockEvents";

/** What is due and why; what stands still or runs comes before what is done. */
export function ClocksPart({ matter }: { matter: Matter }) {
  const t = useText().matter;
  const clocks = [...matter.clocks].sort((one, other) => Number(one.met_on !== null) - Number(other.met_on !== null) || (one.due_on ?? "").localeCompare(other.due_on ?? ""));
  const first_running = clocks.find((clock) => clock.met_on === null);
  return (
    <section className="card" aria-labelledby="clocks-title">
      <h2 id="clocks-title">{t.clocks}</h2>
      {clocks.length === 0 && <p className="hint">{t.no_clocks}</p>}
      {clocks.map((clock) => (
        <ClockSum key={`${clock.name} ${clock.started_on}`} clock={clock} open={clock === first_running}>
          <ClockEvents events={clock.events ?? []} />
        </ClockSum>
      ))}
    </section>
  );
}
