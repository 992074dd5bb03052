import type { SuddenFact, SuddenSeen } from "../api/types";
import { useSession } from "../session/session";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { usePick } from "../text/language";
import { useText } from "../text/text";

/** The elements that are there with their figures, what the law says of them, and where it can be read otherwise. */
export function SeenFacts({ seen }: { seen: SuddenSeen }) {
  const { proposals: t } = useText();
  return (
    <>
      {seen.facts.length === 0 ? <p className="hint">{t.nothing}</p> : <FactList seen={seen} />}
      <ByLaw seen={seen} />
    </>
  );
}

function FactList({ seen }: { seen: SuddenSeen }) {
  const { proposals: t, receptions } = useText();
  const { today } = useSession();
  const { figures } = seen;
  const overdue = figures.due_on !== null && figures.due_on < today ? t.figure.overdue(showDay(figures.due_on)) : null;
  const shown: Partial<Record<SuddenFact, string>> = {
    many_people: [t.figure.people(figures.people, figures.senders), t.figure.papers(figures.papers)].join(", "),
    many_agencies: t.figure.bodies(figures.bodies),
    prolonged: [t.figure.received(showDay(figures.received_on)), overdue, figures.visits > 0 && t.figure.visits(figures.visits)].filter(Boolean).join(", "),
    complex: t.figure.complex,
  };
  return (
    <ul className="sudden-facts">
      {seen.facts.map(({ fact, found }) => (
        <li key={fact}>
          <strong>{receptions.fact[fact]}</strong> – <span>{found ? `${t.found}: ${shown[fact] ?? ""}` : t.marked}</span>
        </li>
      ))}
    </ul>
  );
}

function ByLaw({ seen }: { seen: SuddenSeen }) {
  const { proposals: t, receptions } = useText();
  const pick = usePick();
  const there = (fact: SuddenFact) => seen.facts.some((each) => each.fact === fact);
  const missing = seen.elements.filter((element) => !there(element)).map((element) => receptions.fact[element]);
  if (!there("many_agencies") && !there("agencies_disagree")) missing.push(t.bodies);
  if (seen.facts.length === 0) return null;
  return (
    <>
      <p>{seen.required ? t.by_law(seen.grounds.join(", "), spellCitation(seen.article)) : t.not_by_law(spellCitation(seen.article))}</p>
      {!seen.required && missing.length > 0 && <p className="hint">{t.missing(missing.join(", "))}</p>}
      {seen.doubts.length > 0 && (
        <details>
          <summary>{t.doubt}</summary>
          {seen.doubts.map((doubt) => (
            <p key={doubt.vi}>{pick(doubt)}</p>
          ))}
          {seen.required_if.map((reading) => (
            <p key={reading.vi}>{t.required_if(pick(reading))}</p>
          ))}
          {seen.not_required_if.map((reading) => (
            <p key={reading.vi}>{t.not_required_if(pick(reading))}</p>
          ))}
        </details>
      )}
    </>
  );
}
