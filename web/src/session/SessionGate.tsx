import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";

import { call, keepCsrfToken, onSessionEnded } from "../api/client";
import type { Health, Problem, Session } from "../api/types";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { MustAddSecondFactor } from "./MustAddSecondFactor";
import { MustChangePassword } from "./MustChangePassword";
import { SessionContext } from "./session";
import { SignInDialog } from "./SignInDialog";
import { SignInPage } from "./SignInPage";

type State = { at: "asking" } | { at: "failed"; problem: Problem } | { at: "outside"; demonstration: boolean } | { at: "inside"; session: Session; ended: boolean };

/** Lets nobody in without a session; when one ends in the middle of work, asks to sign in again over the page. */
export function SessionGate({ children }: { children: ReactNode }) {
  const [state, setState] = useState<State>({ at: "asking" });
  const inside = useRef(false);
  const queries = useQueryClient();

  const enter = useCallback(
    (session: Session) => {
      keepCsrfToken(session.csrf_token);
      setState((before) => {
        // Another person at the same screen must not see what the first one had open.
        if (before.at === "inside" && before.session.user.id !== session.user.id) window.location.assign("/");
        return { at: "inside", session, ended: false };
      });
      inside.current = true;
      void queries.invalidateQueries();
    },
    [queries],
  );

  const look = useCallback(async () => {
    const answer = await call<Session>("/session");
    if (answer.ok) return enter(answer.value);
    if (answer.problem.status !== 401) return setState({ at: "failed", problem: answer.problem });
    const health = await call<Health>("/health");
    setState({ at: "outside", demonstration: health.ok && health.value.demonstration });
  }, [enter]);

  useEffect(() => {
    void look();
    return onSessionEnded(() => {
      if (inside.current) setState((before) => (before.at === "inside" ? { ...before, ended: true } : before));
    });
  }, [look]);

  if (state.at === "asking") return <Loading />;
  if (state.at === "failed") return <Failed problem={state.problem} onRetry={() => void look()} />;
  if (state.at === "outside") return <SignInPage demonstration={state.demonstration} onSignedIn={enter} />;
  if (state.session.must_change_password) return <MustChangePassword session={state.session} onChanged={() => void look()} />;
  if (state.session.must_add_second_factor) return <MustAddSecondFactor session={state.session} onAdded={() => void look()} />;
  return (
    <SessionContext.Provider value={state.session}>
      {children}
      <SignInDialog opened={state.ended} login={state.session.user.login} onSignedIn={enter} />
    </SessionContext.Provider>
  );
}
