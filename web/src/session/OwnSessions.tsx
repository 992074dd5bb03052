import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { call } from "../api/client";
import { useOwnSessions } from "../api/queries";
import type { Problem } from "../api/types";
import { showInstant } from "../text/day";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { signOut } from "./sign_out";

/** Where one is signed in; each can be ended. */
export function OwnSessions() {
  const t = useText().session;
  const queries = useQueryClient();
  const sessions = useOwnSessions();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function end(id: string) {
    const answer = await call(`/sessions/${encodeURIComponent(id)}`, { method: "DELETE" });
    setProblem(answer.ok ? null : answer.problem);
    void queries.invalidateQueries({ queryKey: ["own-sessions"] });
  }

  if (sessions.isPending) return <Loading />;
  if (sessions.isError) return <Failed problem={sessions.error} onRetry={() => void sessions.refetch()} />;
  return (
    <>
      <ErrorSummary problem={problem} />
      <ul className="plain-list">
        {sessions.data.items.map((each) => (
          <li key={each.id} className="part-head">
            <span>
              {t.signed_in_at(showInstant(each.created_at))} {each.current && <strong>({t.this_session})</strong>}
              <small>{t.last_seen(showInstant(each.seen_at))}</small>
            </span>
            <Button size="compact-md" variant="subtle" onClick={() => void (each.current ? signOut() : end(each.id))} aria-label={`${each.current ? t.sign_out : t.end_session}: ${showInstant(each.created_at)}`}>
              {each.current ? t.sign_out : t.end_session}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
