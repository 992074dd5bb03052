import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";

import { ask, call } from "../api/client";
import type { BookingCall, BookingCalls, Problem } from "../api/types";
import { ReceptionTabs } from "../receptions/ReceptionTabs";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FailedPage } from "../ui/FailedPage";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { OpenBooker } from "./OpenBooker";

const kAbout = ["new_day", "reminder"] as const;
type Outcome = "told" | "not_reached";

/** Whom the office calls: about a new day, and the day before. Each is told once. */
export function CallsPage() {
  const t = useText().bookings;
  const unit = useSearchParams()[0].get("unit") ?? undefined;
  const queries = useQueryClient();
  const key = ["bookings", "calls", unit ?? ""];
  const calls = useQuery({ queryKey: key, queryFn: () => ask<BookingCalls>("/bookings/calls", { query: { unit_id: unit } }) });
  const [problem, setProblem] = useState<Problem | null>(null);

  async function tell({ id, session_id, about }: BookingCall, outcome: Outcome) {
    const answer = await call<BookingCalls>(`/bookings/${encodeURIComponent(id)}/tell`, { method: "POST", body: { session_id, about, outcome } });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) queries.setQueryData(key, answer.value);
    else await queries.invalidateQueries({ queryKey: key });
  }

  if (calls.isError) return <FailedPage title={t.calls} problem={calls.error} onRetry={() => void calls.refetch()} back={{ to: "/receptions", words: t.back }} />;
  if (!calls.data) return <Loading />;
  const { items, without_phone, until } = calls.data;
  return (
    <>
      <PageTitle title={t.calls} />
      <ReceptionTabs unit_id={calls.data.unit.id} />
      <p>{calls.data.unit.name}</p>
      <ErrorSummary problem={problem} />
      {items.length === 0 && <p role="status">{t.no_calls}</p>}
      {kAbout.map((about) => {
        const lines = items.filter((each) => each.about === about);
        if (lines.length === 0) return null;
        return (
          <section key={about}>
            <h2>{about === "new_day" ? t.call_new_day : t.call_reminder(showDay(until))}</h2>
            <ul className="plain-list">
              {lines.map((line) => (
                <CallLine key={line.id} line={line} onTell={(outcome) => void tell(line, outcome)} />
              ))}
            </ul>
          </section>
        );
      })}
      {without_phone > 0 && <p className="hint">{t.without_phone(without_phone)}</p>}
      {items.length > 0 && (
        <p className="no-print">
          <Button variant="default" onClick={() => window.print()}>
            {t.print}
          </Button>
        </p>
      )}
    </>
  );
}

function CallLine({ line, onTell }: { line: BookingCall; onTell: (outcome: Outcome) => void }) {
  const t = useText().bookings;
  return (
    <li className="card">
      <p className="part-head">
        <span>
          <strong>
            {showDay(line.day)} {line.starts_at ?? t.hour_to_choose}
          </strong>{" "}
          · {line.place}
        </span>
        <span>{line.ticket}</span>
      </p>
      <p>
        {line.label}
        {line.phone !== null && (
          <>
            {" "}
            · <a href={`tel:${line.phone}`}>{line.phone}</a>
          </>
        )}
        {line.tries > 0 && <> · {t.tried(line.tries)}</>}
      </p>
      <div className="button-row no-print">
        {line.may.includes("open_person") && <OpenBooker id={line.id} />}
        {line.may.includes("tell") && (
          <>
            <Button onClick={() => onTell("told")}>{t.told}</Button>
            <Button variant="default" onClick={() => onTell("not_reached")}>
              {t.not_reached}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
