import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { ask } from "../api/client";
import type { OnlineReception } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { AskForm } from "../ui/AskForm";
import { CheckField } from "../ui/CheckField";
import { DateField } from "../ui/DateField";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";

export type OnlineStepWord = OnlineReception["lines"][number]["step"];
const kSteps: readonly OnlineStepWord[] = ["notice", "test", "connect", "record"];

/** "2026-10-15T07:00" as it is read. */
const showMoment = (moment: string) => (moment.length > 10 ? `${moment.slice(11)} ${showDay(moment.slice(0, 10))}` : showDay(moment));

/** The checklist of an online session: why it is online, what was done by when, and recording what was done. */
export function OnlinePart({ session_id }: { session_id: string }) {
  const { receptions: t } = useText();
  const online = useQuery({ queryKey: ["receptions", "online", session_id], queryFn: () => ask<OnlineReception>(`/receptions/sessions/${encodeURIComponent(session_id)}/online`), retry: false });
  if (!online.data) return null;
  const { facts, grounds, lines, steps, may_keep, article } = online.data;
  const recording = steps.find((step) => step.step === "record");
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
      {recording && (
        <p className="hint">
          {recording.kept_at} · {t.kept_until} {showDay(recording.kept_until)} · <code className="digest">{recording.digest}</code>
        </p>
      )}
      {may_keep && <StepForm session_id={session_id} />}
    </section>
  );
}

function StepForm({ session_id }: { session_id: string }) {
  const { receptions: t } = useText();
  const { today } = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ step: "test" as OnlineStepWord, done_at: `${today}T08:00`, failed: false, note: "", kept_at: "", digest: "", kept_until: "" });
  const change = (patch: Partial<typeof typed>) => setTyped({ ...typed, ...patch });
  const recording = typed.step === "record";
  const note = typed.note.trim();
  const body = {
    step: typed.step,
    done_at: typed.done_at.trim(),
    ...(note !== "" && { note }),
    ...(typed.step === "test" && { succeeded: !typed.failed }),
    ...(recording && { kept_at: typed.kept_at, digest: typed.digest.trim().toLowerCase(), kept_until: typed.kept_until }),
  };
  return (
    <details>
      <summary>{t.add_step}</summary>
      <AskForm<OnlineReception> title={t.add_step} path={`/receptions/sessions/${encodeURIComponent(session_id)}/online`} body={body} onAnswer={() => void queries.invalidateQueries({ queryKey: ["receptions"] })}>
        <SelectField name="step" label={t.step} value={typed.step} options={kSteps.map((step) => ({ value: step, label: t.online_step[step] }))} onChange={(step) => change({ step: step as OnlineStepWord })} />
        <TextField name="done_at" label={t.done_at} hint={t.done_at_hint} required maxLength={16} value={typed.done_at} onChange={(done_at) => change({ done_at })} />
        {typed.step === "test" && <CheckField name="failed" label={t.test_failed} checked={typed.failed} onChange={(failed) => change({ failed })} />}
        {recording && (
          <>
            <TextField name="kept_at" label={t.kept_at} required maxLength={200} value={typed.kept_at} onChange={(kept_at) => change({ kept_at })} />
            <TextField name="digest" label={t.digest} required maxLength={64} value={typed.digest} onChange={(digest) => change({ digest })} />
            <DateField name="kept_until" label={t.kept_until} required today={today} value={typed.kept_until} onChange={(kept_until) => change({ kept_until })} />
          </>
        )}
        <LongTextField name="note" label={t.step_note} maxLength={500} rows={2} value={typed.note} onChange={(words) => change({ note: words })} />
      </AskForm>
    </details>
  );
}
