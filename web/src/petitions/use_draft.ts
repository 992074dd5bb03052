import { useMemo, useState } from "react";

import type { Draft, DraftContent, DraftSender } from "./draft";

export interface DraftChanges {
  change: (patch: Partial<Draft>) => void;
  changeSender: (index: number, patch: Partial<DraftSender>) => void;
  changeContent: (index: number, patch: Partial<DraftContent>) => void;
  /** For what finishes later than the draft it started from (an upload). */
  update: (next: (before: Draft) => Draft) => void;
}

/** A paper being entered, and the ways to change it. */
export function useDraft(start: Draft): [Draft, DraftChanges] {
  const [draft, update] = useState(start);
  const changes = useMemo<DraftChanges>(
    () => ({
      update,
      change: (patch) => update((before) => ({ ...before, ...patch })),
      changeSender: (index, patch) => update((before) => ({ ...before, senders: patched(before.senders, index, patch) })),
      changeContent: (index, patch) => update((before) => ({ ...before, contents: patched(before.contents, index, patch) })),
    }),
    [],
  );
  return [draft, changes];
}

function patched<T>(items: readonly T[], index: number, patch: Partial<T>): T[] {
  return items.map((item, at) => (at === index ? { ...item, ...patch } : item));
}
