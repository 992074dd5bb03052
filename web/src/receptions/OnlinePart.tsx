import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { ask, ProblemError } from "../api/client";
import type { KeptFile, OnlineReception } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { AskForm } from "../ui/AskForm";
import { CheckField } from "../ui/CheckField";
import { DateField } from "../ui/DateField";
import { Failed } from "../ui/Failed";
import { hourNow } from "../ui/hour_now";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { RecordingField } from "./RecordingField";
import { RecordingLine } from "./RecordingLine";

export type OnlineStepWord = OnlineReception["lines"][number]["step"];
const kSteps: readonly OnlineStepWord[] = ["notice", "test", "connect", "record"];

/** "2026-10-15T07:00" as it is read. */
const showMoment = (moment: string) => (moment.length > 10 ? `${moment.slice(11)} ${showDay(moment.slice(0, 10))}` : showDay(moment));

/** The checklist of an online session: why it is online, what was done by when, and recording what was done. */
export function OnlinePart({ session_id }: { session_id: string }) {
  const { receptions: t } = useText();
  const online = useQuery({ queryKey: ["receptions", "online", session_id], queryFn: () => ask<OnlineReception>(`/receptions/sessions/${encodeURIComponent(session_id)}/online`), retry: false });
  if (online.isError && !isNotOnline(online.error)) return <Failed problem={online.error} onRetry={() => void online.refetch()} />;
  if (!online.data) return null;
  const { facts, grounds, lines, steps, may_keep, article } = online.data;
  return (
    <section aria-labelledby="online-title">
      <h3 id="online-title">{t.checklist}</h3>
      <p className="hint">
        {facts.map((fact) => t.online_fact[fact]).join("; ")} ({grounds.join(", ")}; {article})
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.step}>
            <strong>{t.online_step[line.step]}</strong>: {line.done_at ? `${showMoment(line.done_at)}, ` : ""}
            <span className={line.state === "late" || line.state === "missing" ? "due due-late" : "due"}>{t.online_state[line.state]}</span>
            {line.latest && ` (${t.latest(showMoment(line.latest))})`}
          </li>
        ))}
      </ul>
      {steps.filter((step) => step.step === "record").map((step) => (
        <RecordingLine key={step.id} session_id={session_id} step={step} may_open={may_keep} />
      ))}
      {steps.length > 0 && <StepList steps={steps} />}
      {may_keep && <StepForm session_id={session_id} />}
    </section>
  );
}

/** Called online before its grounds were kept: it has no checklist. */
const isNotOnline = (error: Error) => error instanceof ProblemError && error.problem.status === 404;

/** Everything that was written down, a test that failed too. */
function StepList({ steps }: { steps: OnlineReception["steps"] }) {
  const { receptions: t } = useText();
  return (
    <details>
      <summary>{t.steps_written(steps.length)}</summary>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            {showMoment(step.done_at)} – {t.online_step[step.step as OnlineStepWord]}
            {!step.succeeded && <strong> ({t.test_failed.toLowerCase()})</strong>}
            {step.note !== "" && `: ${step.note}`} <small>{step.by}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

function StepForm({ session_id }: { session_id: string }) {
  const { receptions: t } = useText();
  const { today } = useSession();
  const queries = useQueryClient();
  const blank = { step: "test" as OnlineStepWord, on: today, hour: hourNow(), failed: false, note: "", kept_at: "", digest: "", kept_until: "", file: null as KeptFile | null };
  const [typed, setTyped] = useState(blank);
  const change = (patch: Partial<typeof typed>) => setTyped({ ...typed, ...patch });
  const recording = typed.step === "record";
  const note = typed.note.trim();
  const body = {
    step: typed.step,
    done_at: `${typed.on}T${typed.hour.trim().padStart(5, "0")}`,
    ...(note !== "" && { note }),
    ...(typed.step === "test" && { succeeded: !typed.failed }),
    ...(recording && { kept_until: typed.kept_until }),
    ...(recording && (typed.file ? { file: typed.file.id } : { kept_at: typed.kept_at, digest: typed.digest.trim().toLowerCase() })),
  };
  function handleWritten() {
    setTyped(blank);
    void queries.invalidateQueries({ queryKey: ["receptions"] });
  }

  return (
    <details>
      <summary>{t.add_step}</summary>
      <AskForm<OnlineReception> title={t.add_step} heading={null} path={`/receptions/sessions/${encodeURIComponent(session_id)}/online`} body={body} onAnswer={handleWritten}>
        <SelectField name="step" label={t.step} value={typed.step} options={kSteps.map((step) => ({ value: step, label: t.online_step[step] }))} onChange={(step) => change({ step: step as OnlineStepWord })} />
        <div className="two">
          <DateField name="done_at" label={t.done_on} required today={today} value={typed.on} onChange={(on) => change({ on })} />
          <TextField name="done_hour" label={t.done_hour} required inputMode="numeric" maxLength={5} value={typed.hour} onChange={(hour) => change({ hour })} />
        </div>
        {typed.step === "test" && <CheckField name="failed" label={t.test_failed} checked={typed.failed} onChange={(failed) => change({ failed })} />}
        {recording && (
          <>
            <RecordingField file={typed.file} onChange={({ file, digest }) => setTyped((before) => ({ ...before, file, digest }))} />
            {!typed.file && (
              <>
                <TextField name="kept_at" label={t.kept_at} required maxLength={200} value={typed.kept_at} onChange={(kept_at) => change({ kept_at })} />
                <TextField name="digest" label={t.digest} required maxLength={64} value={typed.digest} onChange={(digest) => change({ digest })} />
              </>
            )}
            <DateField name="kept_until" label={t.kept_until} required today={today} value={typed.kept_until} onChange={(kept_until) => change({ kept_until })} />
          </>
        )}
        <LongTextField name="note" label={t.step_note} maxLength={500} rows={2} value={typed.note} onChange={(words) => change({ note: words })} />
      </AskForm>
    </details>
  );
}
