import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";

import type { ActName, Matter } from "../api/types";
import { useText } from "../text/text";
import { StageMark } from "../ui/StageMark";
import type { Conflict } from "./perform_act";
import { HistoryLine } from "./HistoryLine";

interface Props {
  conflict: Conflict;
  act: ActName;
  onRetry: (fresh: Matter) => void;
  onLeave: () => void;
}

/** Says what someone else did meanwhile, and lets one do the act on the fresh version if it is still offered. */
export function ConflictNotice({ conflict, act, onRetry, onLeave }: Props) {
  const t = useText().act;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [conflict]);
  const still_open = conflict.fresh.may.includes(act);
  return (
    <div className="error-summary conflict" role="alert" tabIndex={-1} ref={box}>
      <h2>{t.conflict}</h2>
      <p>
        {t.conflict_lead} <StageMark stage={conflict.fresh.stage} />
      </p>
      <ul>
        {conflict.meanwhile.map((entry) => (
          <li key={entry.seq}>
            <HistoryLine entry={entry} />
          </li>
        ))}
      </ul>
      {!still_open && <p>{t.conflict_gone}</p>}
      <div className="button-row">
        {still_open && <Button onClick={() => onRetry(conflict.fresh)}>{t.conflict_retry}</Button>}
        <Button variant="default" onClick={onLeave}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}
