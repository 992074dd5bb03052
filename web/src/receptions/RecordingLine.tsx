import { Button } from "@mantine/core";
import { useState } from "react";

import { fetchFile } from "../api/client";
import { saveFile } from "../api/save_file";
import type { OnlineReception } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormButtons } from "../ui/FormButtons";
import { FormErrors } from "../ui/form_errors";
import { SelectField } from "../ui/SelectField";
import { useSending } from "../ui/use_sending";

const kPurposes = ["write_minutes", "check_conclusion", "asked_by_authority", "complaint_about_session"] as const;
const kMegabyte = 1024 * 1024;

interface Props {
  session_id: string;
  step: OnlineReception["steps"][number];
  may_open: boolean;
}

/** A registered recording: where it lies and until when; one that is kept here is opened for a purpose. */
export function RecordingLine({ session_id, step, may_open }: Props) {
  const { receptions: t } = useText();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p>
        {step.recording ? `${t.kept_here} (${t.megabytes(step.recording.size / kMegabyte)})` : step.kept_at} · {t.kept_until} {showDay(step.kept_until)}
      </p>
      <p className="hint">
        SHA-256 <code className="digest">{step.digest}</code>
      </p>
      {step.recording && may_open && !asked && (
        <Button variant="default" size="compact-md" onClick={() => setAsked(true)}>
          {t.open_recording}
        </Button>
      )}
      {asked && <OpenForm path={`/receptions/sessions/${encodeURIComponent(session_id)}/recordings/${encodeURIComponent(step.id)}/open`} onDone={() => setAsked(false)} />}
    </>
  );
}

function OpenForm({ path, onDone }: { path: string; onDone: () => void }) {
  const { receptions: t } = useText();
  const [purpose, setPurpose] = useState<string>(kPurposes[0]);
  const { problem, busy, submit } = useSending(
    () => fetchFile(path, { purpose }),
    (answer) => {
      saveFile(answer.bytes, answer.name);
      onDone();
    },
  );
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={t.open_recording}>
      <ErrorSummary problem={problem} />
      <p className="hint">{t.open_recording_lead}</p>
      <FormErrors errors={problem?.errors ?? []}>
        <SelectField name="purpose" label={t.recording_purpose} required value={purpose} options={kPurposes.map((value) => ({ value, label: t.recording_purposes[value] }))} onChange={setPurpose} />
      </FormErrors>
      <FormButtons submit={t.open_recording} busy={busy} cancel={t.back} onCancel={onDone} />
    </form>
  );
}
