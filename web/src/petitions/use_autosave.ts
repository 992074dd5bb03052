import { useEffect, useRef, useState } from "react";

import type { Owner } from "../drafts/sealed";
import type { Draft } from "./draft";
import { saveDraft } from "./draft_store";

const kEvery = 400;

/** Keeps the draft while it is being typed, at most twice and a half a second. Says when it was last kept. */
export function useAutosave(owner: Owner, draft: Draft): Date | null {
  const [saved_at, setSavedAt] = useState<Date | null>(null);
  const newest = useRef(draft);
  const waits = useRef(0);
  useEffect(() => {
    if (newest.current === draft) return;
    newest.current = draft;
    waits.current ||= window.setTimeout(() => {
      waits.current = 0;
      void saveDraft(owner, newest.current, new Date()).then((at) => setSavedAt((before) => at ?? before));
    }, kEvery);
  }, [owner, draft]);
  // A paper that was sent or thrown away must not come back.
  useEffect(() => () => {
    window.clearTimeout(waits.current);
    waits.current = 0;
  }, []);
  return saved_at;
}
