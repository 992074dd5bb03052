import { Button, Progress } from "@mantine/core";
import { useRef, useState } from "react";

import { upload } from "../api/client";
import type { KeptFile, Problem } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { fieldId, useFieldError } from "../ui/form_errors";
import { digestOf } from "./file_digest";

/** What the server takes of a file; more is registered with where it lies. */
const kMostBytes = 20 * 1024 * 1024;
const kMegabyte = 1024 * 1024;

export interface Recording {
  /** Kept here; null: it lies elsewhere. */
  file: KeptFile | null;
  digest: string;
}

interface Props {
  file: KeptFile | null;
  onChange: (recording: Recording) => void;
}

/** Chooses the recording: a small one is kept here, of a big one only the digest is taken, on this machine. */
export function RecordingField({ file, onChange }: Props) {
  const { receptions: t } = useText();
  const error = useFieldError("file");
  const input = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState<number | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function take(chosen: File | undefined) {
    if (!chosen || part !== null) return;
    const small = chosen.size <= kMostBytes;
    setProblem(null);
    setSending(small);
    setPart(0);
    if (small) {
      const answer = await upload<KeptFile>("/files", chosen, setPart);
      if (answer.ok) onChange({ file: answer.value, digest: "" });
      else setProblem(answer.problem);
    } else {
      onChange({ file: null, digest: await digestOf(chosen, setPart) });
    }
    setPart(null);
  }

  const words = part === null ? "" : (sending ? t.sending_recording : t.taking_digest)(Math.round(part * 100));
  return (
    <div className="file-field" role="group" aria-labelledby={`${fieldId("file")}-label`}>
      <span className="file-label" id={`${fieldId("file")}-label`}>
        {t.recording}
      </span>
      <p className="hint">{t.recording_hint}</p>
      <ErrorSummary problem={problem} />
      <Button id={fieldId("file")} variant="default" onClick={() => input.current?.click()}>
        {t.choose_recording}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept="audio/*,video/*,.mp3,.m4a,.mp4"
        aria-label={t.recording}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      {error && <p className="field-error">{error}</p>}
      <div role="status">
        {part !== null && (
          <>
            <p>{words}</p>
            <Progress value={part * 100} aria-label={words} className="file-progress" />
          </>
        )}
        {file && (
          <p>
            ✓ {file.name} ({t.megabytes(file.size / kMegabyte)}).{" "}
            <button type="button" className="link-button" onClick={() => onChange({ file: null, digest: "" })}>
              {t.leave_recording}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
