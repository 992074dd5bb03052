import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { ask } from "../api/client";
import { sendAct } from "../api/send_act";
import type { Problem, ReceptionSession } from "../api/types";
import { useText } from "../text/text";
import { Done } from "../ui/Done";
import { ErrorSummary } from "../ui/ErrorSummary";

/** At the end of the day: the reception was held, or nobody came, which is a held one too. */
export function EndOfDay({ session_id }: { session_id: string }) {
  const { bookings: t, receptions } = useText();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const path = `/receptions/sessions/${encodeURIComponent(session_id)}`;
  const shown = useQuery({ queryKey: ["receptions", "session", session_id], queryFn: () => ask<ReceptionSession>(path), retry: false });
  const session = shown.data;
  if (session?.stage === "held") return <Done>{t.is_over}</Done>;
  if (session?.stage === "nobody_came") return <Done>{receptions.nobody_came}</Done>;
  if (!session?.may.includes("hold")) return null;

  async function end(version: number, nobody_came: boolean) {
    const answer = await sendAct<unknown>(`${path}/hold`, version, { nobody_came });
    setProblem(answer.ok ? null : answer.problem);
    await queries.invalidateQueries();
  }

  return (
    <section className="card">
      <h2>{t.end_of_day}</h2>
      <ErrorSummary problem={problem} />
      <div className="button-row">
        <Button onClick={() => void end(session.version, false)}>{t.was_held}</Button>
        <Button variant="default" onClick={() => void end(session.version, true)}>
          {receptions.nobody_came}
        </Button>
      </div>
    </section>
  );
}
