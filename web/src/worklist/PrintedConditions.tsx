import { useTopicName } from "../api/queries";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import type { MatterQuery } from "./matter_query";

/** On paper the boxes of the list are gone: what it was narrowed by, in words. */
export function PrintedConditions({ query, unit_name }: { query: MatterQuery; unit_name: string | undefined }) {
  const t = useText().list;
  const words = useWords();
  const topic_name = useTopicName();
  const said = [
    [t.unit, unit_name],
    [t.reach, query.below && t.reach_words[query.below]],
    [t.kind, query.kind && words.kind[query.kind]],
    [t.open, query.open && t.open_words[query.open]],
    [t.stage, query.stage && words.stage[query.stage]],
    [t.due, query.due && t.due_words[query.due]],
    [t.answered, query.answered && t.answered_words[query.answered]],
    [t.topic, query.topic && topic_name(query.topic)],
    [t.assigned, query.assigned && t.assigned_words[query.assigned]],
    [t.waiting, query.waiting && t.waiting_words[query.waiting]],
    [t.received_from, query.received_from && showDay(query.received_from)],
    [t.received_to, query.received_to && showDay(query.received_to)],
    [t.sort, t.sort_words[query.sort]],
  ];
  return <p className="only-print">{said.filter(([, value]) => value).map(([label, value]) => `${label}: ${value}`).join(" · ")}</p>;
}
