import { useCallback, useEffect, useRef, useState } from "react";

import { eraseDraft, isEmpty, keepDraft, keptDraft, kEmptyDraft, type Draft } from "./draft";

export interface Writing {
  draft: Draft;
  resumed: boolean;
  change: (patch: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;
  erase: () => void;
}

/** The draft on the screen, kept at every change where its kind allows. */
export function useDraft(): Writing {
  const [draft, setDraft] = useState<Draft>(keptDraft);
  const [resumed, setResumed] = useState(() => !isEmpty({ ...draft, office: null, place: null }));
  const untouched = useRef(true);

  useEffect(() => {
    if (untouched.current) untouched.current = false;
    else if (isEmpty(draft)) void eraseDraft();
    else void keepDraft(draft);
  }, [draft]);

  const change = useCallback<Writing["change"]>((patch) => setDraft((before) => ({ ...before, ...(typeof patch === "function" ? patch(before) : patch) })), []);
  const erase = useCallback(() => {
    void eraseDraft();
    setResumed(false);
    setDraft(kEmptyDraft);
  }, []);
  return { draft, resumed, change, erase };
}
