// What the wall of the waiting room shows: told by the server as it changes (server-sent events). When the line is down
// the last numbers stay, with the word that they may be old; when streams are refused it asks every two seconds instead.
import { useEffect, useState } from "react";

import { address, call } from "../api/client";
import type { CallDisplay } from "../api/types";

const kSilence = 15_000; // milliseconds; the server gives a sign of life every 5 seconds
const kEvery = 2000; // between two questions where there is no stream
const kTryAgain = 10_000; // for a stream, after it was refused

interface Shown {
  shown: CallDisplay | null;
  down: boolean;
}

export function useCallDisplay(session: string): Shown {
  const [shown, setShown] = useState<CallDisplay | null>(null);
  const [down, setDown] = useState(false);

  useEffect(() => {
    if (session === "") return undefined;
    const path = `/portal/receptions/${encodeURIComponent(session)}/display`;
    const stop = new AbortController();
    let stream: EventSource | null = null;
    let silence = 0;
    let question = 0;
    let again = 0;

    function heard() {
      setDown(false);
      window.clearTimeout(silence);
      silence = window.setTimeout(listen, kSilence);
    }

    function listen() {
      if (stream) setDown(true); // silent for too long: a line that was cut without a word
      leave();
      stream = new EventSource(address(`${path}/stream`));
      silence = window.setTimeout(listen, kSilence);
      stream.onmessage = (event: MessageEvent<string>) => {
        setShown(JSON.parse(event.data) as CallDisplay);
        heard();
      };
      stream.addEventListener("alive", heard);
      stream.onerror = () => {
        setDown(true);
        if (stream?.readyState !== EventSource.CLOSED) return; // the browser connects again by itself
        leave();
        void ask();
        again = window.setTimeout(listen, kTryAgain);
      };
    }

    async function ask() {
      const answer = await call<CallDisplay>(path, { signal: stop.signal }).catch(() => null);
      if (answer === null || stream) return;
      setDown(!answer.ok);
      if (answer.ok) setShown(answer.value);
      question = window.setTimeout(() => void ask(), kEvery);
    }

    function leave() {
      stream?.close();
      stream = null;
      for (const timer of [silence, question, again]) window.clearTimeout(timer);
    }

    listen();
    return () => {
      stop.abort();
      leave();
    };
  }, [session]);

  return { shown, down };
}
