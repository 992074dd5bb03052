import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";

import { ask, call, newKey } from "../api/client";
import type { BookingQueue, BookingRow, NewBooking, Problem } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { ChoiceField } from "../ui/ChoiceField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FailedPage } from "../ui/FailedPage";
import { FormErrors } from "../ui/form_errors";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { BookedMatters } from "./BookedMatters";
import { DayVisits } from "./DayVisits";
import { EndOfDay } from "./EndOfDay";
import { GroupPart } from "./GroupPart";
import { OpenBooker } from "./OpenBooker";

const kEvery = 5000; // milliseconds
const kPriorities = ["none", "elderly", "disabled", "pregnant", "meritorious"] as const;

/** The day of a reception: who is here, who is called next, numbers at the door. */
export function QueuePage() {
  const { bookings: t, brief } = useText();
  const { today } = useSession();
  const session_id = useSearchParams()[0].get("session_id") ?? "";
  const queries = useQueryClient();
  const queue = useQuery({
    queryKey: ["bookings", session_id],
    queryFn: () => ask<BookingQueue>("/bookings", { query: { session_id } }),
    enabled: session_id !== "",
    refetchInterval: kEvery,
  });
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send(path: string, body: object | undefined, headers: Record<string, string> = {}): Promise<boolean> {
    const answer = await call<unknown>(path, { method: "POST", body, headers });
    setProblem(answer.ok ? null : answer.problem);
    await queries.invalidateQueries({ queryKey: ["bookings", session_id] });
    return answer.ok;
  }

  if (session_id === "") return <NoSession />;
  if (queue.isError) return <FailedPage title={t.title} problem={queue.error} onRetry={() => void queue.refetch()} back={{ to: "/receptions", words: t.back }} />;
  if (!queue.data) return <Loading />;
  const { session, items, may } = queue.data;
  return (
    <>
      <PageTitle title={`${t.title} – ${showDay(session.day)}`} />
      <p>
        {session.unit.name} · {session.starts_at}–{session.ends_at} · {session.place}
      </p>
      <ErrorSummary problem={problem} />
      <div className="button-row">
        {may.includes("call_next") && (
          <Button size="lg" onClick={() => void send("/bookings/call-next", { session_id })}>
            {t.call_next}
          </Button>
        )}
        <Link to={`/receptions/${encodeURIComponent(session_id)}/brief`}>{brief.open}</Link>
        {session.day <= today && <Link to={`/receptions/${encodeURIComponent(session_id)}/minutes`}>{brief.minutes}</Link>}
        <a href={`/portal/goi-so?session=${encodeURIComponent(session_id)}`} target="_blank" rel="noreferrer">
          {t.display}
        </a>
      </div>
      {may.includes("walk_in") && (
        <WalkInPart starts_open={items.length === 0}>
          <WalkInForm session_id={session_id} errors={problem?.errors ?? []} onSend={send} />
        </WalkInPart>
      )}
      {items.length === 0 && <p>{t.none}</p>}
      <ul className="plain-list">
        {items.toSorted((one, other) => Number(isOver(one)) - Number(isOver(other))).map((row) => (
          <QueueLine
            key={row.id}
            row={row}
            session_id={session_id}
            onAct={(act) => void send(`/bookings/${encodeURIComponent(row.id)}/${act.replace("_", "-")}`, undefined, { "If-Match": `"${row.version}"` })}
            onLink={(matter_ids) => void send(`/bookings/${encodeURIComponent(row.id)}/matters`, { matter_ids }, { "If-Match": `"${row.version}"` })}
          />
        ))}
      </ul>
      <DayVisits session={session} />
      <EndOfDay session_id={session_id} />
    </>
  );
}

/** The day of a reception is opened from the calendar. */
function NoSession() {
  const { bookings: t } = useText();
  return (
    <>
      <PageTitle title={t.title} />
      <p className="empty">
        {t.choose} <Link to="/receptions">{t.back}</Link>
      </p>
    </>
  );
}

/** Done with: it stands below those who are still to come. */
function isOver({ stage }: BookingRow): boolean {
  return stage === "received" || stage === "missed" || stage === "cancelled";
}

/** Open from the start while there is no queue to look at; afterwards as the clerk leaves it. */
function WalkInPart({ starts_open, children }: { starts_open: boolean; children: ReactNode }) {
  const t = useText().bookings;
  const [open] = useState(starts_open);
  return (
    <details className="card" open={open}>
      <summary>{t.walk_in}</summary>
      {children}
    </details>
  );
}

interface Line {
  row: BookingRow;
  session_id: string;
  onAct: (act: string) => void;
  onLink: (matter_ids: string[]) => void;
}

function QueueLine({ row, session_id, onAct, onLink }: Line) {
  const t = useText().bookings;
  return (
    <li className="card">
      <p className="part-head">
        <span>
          <strong>{row.ticket}</strong> {[row.starts_at, row.label, row.priority === "none" ? "" : t.priorities[row.priority]].filter(Boolean).join(" · ")}
        </span>
        <span>{t.stages[row.stage]}</span>
      </p>
      {row.content !== null && <p className="clamp">{row.content}</p>}
      <GroupPart row={row} />
      <BookedMatters row={row} onChange={onLink} />
      <div className="button-row">
        {row.may.includes("open_person") && <OpenBooker id={row.id} />}
        {row.may.filter((act) => act !== "open_person" && act !== "open_appointment" && act !== "link").map((act) => (
          <Button key={act} variant={act === "receive" || act === "arrive" ? "filled" : "default"} onClick={() => onAct(act)}>
            {t.acts[act]}
          </Button>
        ))}
        {row.stage === "received" && (
          <Link className="button-link" to={`/desk/new?session_id=${encodeURIComponent(session_id)}`} state={{ booked: row }}>
            {t.receive_now}
          </Link>
        )}
      </div>
    </li>
  );
}

interface WalkIn {
  session_id: string;
  errors: NonNullable<Problem["errors"]>;
  onSend: (path: string, body: object, headers: Record<string, string>) => Promise<boolean>;
}

function WalkInForm({ session_id, errors, onSend }: WalkIn) {
  const t = useText().bookings;
  const [key, setKey] = useState(newKey);
  const [name, setName] = useState("");
  const [content, setContent] = useState("");
  const [kind, setKind] = useState<NewBooking["kind"]>("feedback");
  const [priority, setPriority] = useState<NonNullable<NewBooking["priority"]>>("none");
  const words = useWords();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const body: NewBooking = { session_id, kind, priority, content, person: { kind: "person", name } };
    const done = await onSend("/bookings", body, { "Idempotency-Key": key });
    setKey(newKey());
    if (!done) return;
    setName("");
    setContent("");
    setKind("feedback");
    setPriority("none");
  }

  return (
    <form className="card stack" aria-label={t.walk_in} onSubmit={(event) => void handleSubmit(event)} noValidate>
      <FormErrors errors={errors}>
        <TextField name="person.name" label={t.name} required value={name} onChange={setName} />
        <TextField name="content" label={t.content} required value={content} onChange={setContent} />
        <ChoiceField name="kind" label={t.kind} hint={t.kind_hint} value={kind} options={(["complaint", "denunciation", "feedback"] as const).map((value) => ({ value, label: words.kind[value] }))} onChange={(value) => setKind(value as NewBooking["kind"])} />
        <SelectField name="priority" label={t.priority} value={priority} options={kPriorities.map((value) => ({ value, label: t.priorities[value] }))} onChange={(value) => setPriority(value as typeof priority)} />
      </FormErrors>
      <Button type="submit" variant="default">
        {t.walk_in}
      </Button>
    </form>
  );
}
