import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { call } from "../api/client";
import type { ConferenceQuestion } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormButtons } from "../ui/FormButtons";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { useSending } from "../ui/use_sending";
import { UnitField } from "../units/UnitField";

export type QuestionActName = ConferenceQuestion["may"][number];

/** What is public already is put differently, not made public again. */
export function actName(t: ReturnType<typeof useText>["conferences"], act: QuestionActName, question: Pick<ConferenceQuestion, "wording">): string {
  return act === "release" && question.wording !== null ? t.reword : t.acts[act];
}

interface Props {
  question: Pick<ConferenceQuestion, "id" | "version" | "topic" | "wording">;
  act: QuestionActName;
  others: readonly ConferenceQuestion[];
  onDone: () => void;
}

/** The form of one act on a question; what is typed stays until it is done or given up. */
export function QuestionAct({ question, act, others, onDone }: Props) {
  const { conferences: t } = useText();
  const session = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ topic: question.topic ?? "", words: act === "release" ? (question.wording ?? "") : "", into: "", promise: false, what: "", owner: myUnits(session)[0]?.id ?? "", day: act === "report" ? session.today : "" });
  const change = (patch: Partial<typeof typed>) => setTyped({ ...typed, ...patch });
  const words = typed.words.trim();
  const bodies: Record<QuestionActName, object> = {
    release: { topic: typed.topic.trim(), wording: words },
    join: { into: typed.into },
    set_aside: { because: words },
    answer: { answer: words, ...(typed.promise && { promise: { what: typed.what.trim(), owner_unit_id: typed.owner, due_on: typed.day } }) },
    report: { done_on: typed.day, evidence: words },
    confirm: {},
    give_back: {},
  };
  const { problem, busy, submit } = useSending<unknown>(
    () => call<unknown>(`/questions/${encodeURIComponent(question.id)}/${act.replace("_", "-")}`, { method: "POST", body: bodies[act], headers: { "If-Match": `"${question.version}"` } }),
    () => {
      void queries.invalidateQueries();
      onDone();
    },
  );
  const released = others.filter((other) => other.stage === "released" && other.id !== question.id);
  return (
    <form className="stack part" onSubmit={submit} noValidate aria-label={actName(t, act, question)}>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        {act === "release" && <TextField name="topic" label={t.topic} required maxLength={120} value={typed.topic} onChange={(topic) => change({ topic })} />}
        {act === "release" && <LongTextField name="wording" label={t.wording} hint={t.wording_hint} required maxLength={2000} rows={2} value={typed.words} onChange={(text) => change({ words: text })} />}
        {act === "join" && <SelectField name="into" label={t.into} value={typed.into} empty="–" options={released.map((other) => ({ value: other.id, label: other.wording ?? "" }))} onChange={(into) => change({ into })} />}
        {act === "set_aside" && <LongTextField name="because" label={t.because} required maxLength={500} rows={2} value={typed.words} onChange={(text) => change({ words: text })} />}
        {act === "answer" && <LongTextField name="answer" label={t.answer} required maxLength={4000} rows={3} value={typed.words} onChange={(text) => change({ words: text })} />}
        {act === "answer" && <CheckField name="promise" label={t.with_promise} checked={typed.promise} onChange={(promise) => change({ promise })} />}
        {act === "answer" && typed.promise && (
          <>
            <LongTextField name="promise.what" label={t.promise} required maxLength={4000} rows={2} value={typed.what} onChange={(what) => change({ what })} />
            <UnitField name="promise.owner_unit_id" label={t.owner} value={typed.owner} onChange={(owner) => change({ owner })} />
            <DateField name="promise.due_on" label={t.due_on} required today={session.today} value={typed.day} onChange={(day) => change({ day })} />
          </>
        )}
        {act === "report" && <DateField name="done_on" label={t.done_on} required today={session.today} value={typed.day} onChange={(day) => change({ day })} />}
        {act === "report" && <LongTextField name="evidence" label={t.evidence} required maxLength={4000} rows={2} value={typed.words} onChange={(text) => change({ words: text })} />}
      </FormErrors>
      <FormButtons submit={actName(t, act, question)} busy={busy} cancel={t.cancel} onCancel={onDone} />
    </form>
  );
}
