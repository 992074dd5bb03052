import { useEffect, useRef, useState } from "react";

const kEvery = 400;

/**
 * Saves the value while it is being typed, at most twice and a half a second, and says when it was last saved.
 * `save` must not change from one drawing to the next. What was sent or thrown away is not saved again.
 */
export function useSaving<T>(value: T, save: (value: T, now: Date) => Promise<Date | null>): Date | null {
  const [saved_at, setSavedAt] = useState<Date | null>(null);
  const newest = useRef(value);
  const waits = useRef(0);
  useEffect(() => {
    if (newest.current === value) return;
    newest.current = value;
    waits.current ||= window.setTimeout(() => {
      waits.current = 0;
      void save(newest.current, new Date()).then((at) => setSavedAt((before) => at ?? before));
    }, kEvery);
  }, [value, save]);
  useEffect(
    () => () => {
      window.clearTimeout(waits.current);
      waits.current = 0;
    },
    [],
  );
  return saved_at;
}
