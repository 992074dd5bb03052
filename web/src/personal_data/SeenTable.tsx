import type { Seen } from "../api/types";
import { postWords } from "../matters/HistoryLine";
import { showInstant } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";

/** Who opened what, when and for which purpose. */
export function SeenTable({ seen }: { seen: readonly Seen[] }) {
  const text = useText();
  const t = text.personal;
  const words = useWords();
  if (seen.length === 0) return <p>{t.seen_none}</p>;
  return (
    <ul className="plain-list seen-list">
      {seen.map((each, index) => (
        <li key={index}>
          <strong>{showInstant(each.at)}</strong> · {each.by}, {postWords(each.post, text.role)}
          <br />
          {(words.act as Record<string, string>)[each.act.replace("petition.", "")] ?? each.act} ({each.number}){each.purpose && `: ${each.purpose}`}
        </li>
      ))}
    </ul>
  );
}
