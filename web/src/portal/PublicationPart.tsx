import { useState } from "react";

import type { ReceptionPublication } from "../api/types";
import { showDay, showInstant } from "../text/day";
import { usePortalText } from "../text/portal";
import { useAsk } from "./useAsk";

/** Proof of publication: when, by whom, of which days, and whether in time. Asked for when it is opened. */
export function PublicationPart({ id }: { id: string }) {
  const t = usePortalText().receptions;
  const [open, setOpen] = useState(false);
  const { value } = useAsk<ReceptionPublication>(open ? `/portal/receptions/publications/${encodeURIComponent(id)}` : null);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.proof}</summary>
      {value && (
        <>
          <p>{t.proof_line(showInstant(value.published_at), value.publisher)}</p>
          <p>{t.proof_days}:</p>
          <ul>
            {value.sessions.map((each) => (
              <li key={each.session_id}>
                {showDay(each.day)}: {each.in_time ? t.in_time : t.late} ({showDay(each.publish_by)})
              </li>
            ))}
          </ul>
          <p>
            <small>
              {t.proof_digest}: <span className="digest">{value.digest}</span>
            </small>
          </p>
        </>
      )}
    </details>
  );
}
