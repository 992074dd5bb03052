import { useEffect, useRef, useState } from "react";

import { isDenunciation, type Draft } from "./draft";
import { saveDraft } from "./draft_store";

/** Keeps the draft a moment after each change; at once when it becomes or stops being a denunciation. Says when it was last kept. */
export function useAutosave(user_id: string, draft: Draft): Date | null {
  const [saved_at, setSavedAt] = useState<Date | null>(null);
  const sealed = isDenunciation(draft);
  const was_sealed = useRef(sealed);
  useEffect(() => {
    const wait = was_sealed.current === sealed ? 400 : 0;
    was_sealed.current = sealed;
    const timer = setTimeout(() => setSavedAt((before) => saveDraft(user_id, draft, new Date()) ?? before), wait);
    return () => clearTimeout(timer);
  }, [user_id, draft, sealed]);
  return saved_at;
}
