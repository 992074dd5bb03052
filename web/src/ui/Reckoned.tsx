import type { Clock } from "../api/types";
import { spellCitation } from "../text/citation";
import { usePick } from "../text/language";
import { useWords } from "../text/words";

type Props = Pick<Clock, "sum" | "basis"> & Partial<Pick<Clock, "doubt" | "provisional">>;

/** How a day was reckoned, in the server's own lines, with its article and what is not settled about it. */
export function Reckoned({ sum, basis, doubt, provisional }: Props) {
  const words = useWords();
  const pick = usePick();
  return (
    <>
      <ul>
        {pick(sum).map((line) => (
          <li key={line}>{spellCitation(line)}</li>
        ))}
      </ul>
      <p className="article">
        {words.article}: {spellCitation(basis)}
      </p>
      {doubt && (
        <p className="doubt">
          {words.doubt}: {spellCitation(pick(doubt))}
        </p>
      )}
      {provisional && <p className="doubt">{words.provisional}</p>}
    </>
  );
}
