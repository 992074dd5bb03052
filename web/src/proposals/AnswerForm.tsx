import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { call } from "../api/client";
import type { SuddenOfMatter, SuddenProposal } from "../api/types";
import { HoursAndPlace } from "../receptions/HoursAndPlace";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormButtons } from "../ui/FormButtons";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { useSending } from "../ui/use_sending";

type Act = SuddenProposal["may"][number];

interface Props {
  matter_id: string;
  version: number;
  may: readonly Act[];
}

/** The head's answer: receives on a day, does not, or decides later. What is typed stays until it is sent or given up. */
export function AnswerForm({ matter_id, version, may }: Props) {
  const { proposals: t } = useText();
  const [act, setAct] = useState<Act | null>(null);
  if (may.length === 0) return null;
  return (
    <>
      <div className="button-row no-print">
        {may.map((each) => (
          <Button key={each} size="compact-md" variant={each === "receive" ? "filled" : "default"} aria-expanded={act === each} onClick={() => setAct(each)}>
            {t.acts[each]}
          </Button>
        ))}
      </div>
      {act && <OneAnswer key={act} act={act} matter_id={matter_id} version={version} onClose={() => setAct(null)} />}
    </>
  );
}

const given = (text: string) => (text.trim() === "" ? null : text.trim());

function OneAnswer({ act, matter_id, version, onClose }: { act: Act; matter_id: string; version: number; onClose: () => void }) {
  const { proposals: t, receptions } = useText();
  const { today } = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ day: "", starts_at: "08:00", ends_at: "11:30", place: "", participants: "", words: "" });
  const change = (patch: Partial<typeof typed>) => setTyped({ ...typed, ...patch });
  const listed = typed.participants.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const bodies: Record<Act, object> = {
    receive: { day: typed.day, starts_at: typed.starts_at, ends_at: typed.ends_at, place: typed.place, participants: listed, note: given(typed.words) },
    decline: { reason: typed.words.trim() },
    defer: { until: typed.day, reason: typed.words.trim() },
  };
  const { problem, busy, submit } = useSending<SuddenOfMatter>(
    () => call<SuddenOfMatter>(`/matters/${encodeURIComponent(matter_id)}/sudden/${act}`, { method: "POST", body: bodies[act], headers: { "If-Match": `"${version}"` } }),
    () => {
      void queries.invalidateQueries();
      onClose();
    },
  );
  return (
    <form className="stack part" onSubmit={submit} noValidate aria-label={t.acts[act]}>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        {act !== "decline" && <DateField name={act === "receive" ? "day" : "until"} label={act === "receive" ? t.day : t.until} {...(act === "defer" && { hint: t.until_hint })} required today={today} value={typed.day} onChange={(day) => change({ day })} />}
        {act === "receive" && (
          <>
            <HoursAndPlace typed={typed} onChange={change} />
            <LongTextField name="participants" label={receptions.participants} hint={receptions.one_a_line} rows={2} value={typed.participants} onChange={(participants) => change({ participants })} />
          </>
        )}
        <LongTextField name={act === "receive" ? "note" : "reason"} label={act === "receive" ? t.note : t.reason} required={act !== "receive"} maxLength={2000} value={typed.words} onChange={(words) => change({ words })} />
      </FormErrors>
      <FormButtons submit={t.acts[act]} busy={busy} cancel={t.cancel} onCancel={onClose} />
    </form>
  );
}
