import type { Choice, MatterKind } from "../api/types";
import { usePick } from "../text/language";
import { useAsk } from "./useAsk";

// The lists of /law/choices that hold the words of a result.
const kLists: Record<MatterKind, readonly [string] | readonly [string, string]> = {
  complaint: ["complaint.outcomes_first", "complaint.outcomes_second"],
  denunciation: ["denunciation.outcomes"],
  feedback: ["feedback.results"],
};

/** How the law calls this result, as it stood on that day; null while it is not known. */
export function useResultWord(kind: MatterKind, answer: { result: string; decided_on: string } | null): string | null {
  const pick = usePick();
  const [first, second = null] = kLists[kind];
  const lists = [useList(answer && first, answer?.decided_on), useList(answer && second, answer?.decided_on)];
  const choice = lists.flat().find((each) => each.word === answer?.result);
  return choice ? pick(choice) : null;
}

function useList(name: string | null, on = ""): Choice[] {
  return useAsk<{ items: Choice[] }>(name && `/law/choices/${name}`, { on }).value?.items ?? [];
}
