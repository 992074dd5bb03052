import type { ClockEvent } from "../api/types";
import { useArticle } from "../text/article";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";

/** What happened to a limit, in order, each with its ground, article and decision. One that only started says nothing new. */
export function ClockEvents({ events }: { events: readonly ClockEvent[] }) {
  const t = useText().matter;
  const words = useWords();
  const cite = useArticle();
  const pick = usePick();
  if (events.every((event) => event.change === "started" || event.change === "met")) return null;
  return (
    <details className="clock-events">
      <summary>{t.clock_events}</summary>
      <ol>
        {events.map((event, index) => (
          <li key={index}>
            <time dateTime={event.on}>{showDay(event.on)}</time> <strong>{pick(event)}</strong>
            {event.document_number && ` — ${t.decision_number(event.document_number)}`}
            {event.grounds.map((ground) => (
              <span key={ground.word} className="clock-ground">
                {pick(ground)} <small className="article">({cite(ground)})</small>
              </span>
            ))}
            {event.reason && <span className="clock-ground">{event.reason}</span>}
            {event.due_on && <span className="clock-ground">{t.clock_moved(event.due_before && showDay(event.due_before), showDay(event.due_on))}</span>}
            {event.article && event.grounds.length === 0 && (
              <small className="article">
                {words.article}: {spellCitation(event.article)}
              </small>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
