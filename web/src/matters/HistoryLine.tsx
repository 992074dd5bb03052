import { useTopicName } from "../api/queries";
import type { HistoryEntry } from "../api/types";
import { showDay, showInstant } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";

/** "head, UBND phường …" with the role in the language in use. */
export function postWords(post: string, roles: Record<string, string>): string {
  return post.replace(/^[a-z_]+(?=, )/, (role) => roles[role] ?? role);
}

/** No value, "no" and an empty list say nothing to a reader of a history. */
function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === false || value === "" || (Array.isArray(value) && value.length === 0);
}

/** One act in words: when, what, who from which post, why, and what it changed. */
export function HistoryLine({ entry }: { entry: HistoryEntry }) {
  const text = useText();
  const words = useWords();
  const topic_name = useTopicName();

  function show(field: string, value: unknown): string {
    if (Array.isArray(value) && value.length > 0) return value.map((each) => show(field, each)).join(", ");
    if (value === null || value === undefined || value === "") return "–";
    if (value === true) return text.matter.yes;
    if (typeof value !== "string") return typeof value === "object" ? JSON.stringify(value) : String(value);
    const tables: Record<string, Record<string, string>> = {
      stage: words.stage,
      waiting: text.list.waiting_words,
      kind: words.kind,
      instance: words.instance,
      belongs_to: text.register.belongs_words,
      due_clock: words.clock,
      channel: text.register.channels,
      outcome: words.act,
      sudden_fact: text.receptions.fact,
      sudden_facts: text.receptions.fact,
      dialogue_facts: text.dialogues.fact,
    };
    if (field === "topic") return topic_name(value);
    return tables[field]?.[value] ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? showDay(value) : value);
  }

  const act = entry.act.replace(/^[a-z_]+\./, ""); // the journal says matter.accept
  const shown = entry.changes.filter((change) => change.field !== "version" && text.field[change.field] !== undefined && !(isNothing(change.before) && isNothing(change.after)));
  return (
    <div className="history-line">
      <time dateTime={entry.at}>{showInstant(entry.at)}</time>
      <p>
        <strong>{words.act[entry.act as keyof typeof words.act] ?? words.act[act as keyof typeof words.act] ?? act}</strong>
        {" — "}
        {text.matter.history_by(entry.by, entry.post && postWords(entry.post, text.role))}
      </p>
      {entry.reason && <p>{entry.reason}</p>}
      {entry.reason_withheld && <p className="hint">{text.matter.reason_withheld}</p>}
      {shown.length > 0 && (
        <details>
          <summary>{text.matter.changes}</summary>
          <ul>
            {shown.map((change) => (
              <li key={change.field}>
                {text.field[change.field]}: {isNothing(change.before) ? show(change.field, change.after) : text.matter.before_after(show(change.field, change.before), show(change.field, change.after))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
