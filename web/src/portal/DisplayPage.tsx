import { useEffect, useState } from "react";

import { call } from "../api/client";
import type { CallDisplay } from "../api/types";
import { usePortalText } from "../text/portal";
import { Heading } from "./Heading";

const kEvery = 2000; // milliseconds; the browser sends the version it has, and mostly gets "as it was"

/** For the wall of the waiting room: numbers, never names. Asks again by itself, and says when the line is down. */
export function DisplayPage() {
  const t = usePortalText().bookings;
  const session = new URLSearchParams(location.search).get("session") ?? "";
  const [shown, setShown] = useState<CallDisplay | null>(null);
  const [down, setDown] = useState(false);

  useEffect(() => {
    if (session === "") return undefined;
    const stop = new AbortController();
    let timer = 0;
    async function look() {
      const answer = await call<CallDisplay>(`/portal/receptions/${encodeURIComponent(session)}/display`, { signal: stop.signal }).catch(() => null);
      if (answer === null) return;
      setDown(!answer.ok);
      if (answer.ok) setShown(answer.value);
      timer = window.setTimeout(() => void look(), kEvery);
    }
    void look();
    return () => {
      stop.abort();
      window.clearTimeout(timer);
    };
  }, [session]);

  return (
    <>
      <Heading>{t.now}</Heading>
      {session === "" && <p>{t.no_session}</p>}
      <div role="status">{down && <p className="offline">{t.line_down}</p>}</div>
      {shown && (
        <>
          <p className="called" aria-live="polite">
            {shown.called.join("  ") || t.nobody}
          </p>
          <h2>{t.waiting}</h2>
          <p className="waiting">{shown.waiting.join("  ") || "–"}</p>
        </>
      )}
    </>
  );
}
