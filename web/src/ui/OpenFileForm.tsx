import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { fetchFile } from "../api/client";
import { saveFile } from "../api/save_file";
import type { Problem } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "./ErrorSummary";
import { FormErrors } from "./form_errors";
import { LongTextField } from "./LongTextField";

interface Props {
  path: string;
  /** Of the file, where it has none of its own. */
  name: string;
  lead: string;
  onDone: () => void;
}

/** Asks for the purpose for which a file is opened, and gives it as a download. */
export function OpenFileForm({ path, name, lead, onDone }: Props) {
  const t = useText().matter;
  const [purpose, setPurpose] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);

  async function open(event: FormEvent) {
    event.preventDefault();
    const answer = await fetchFile(path, { purpose: purpose.trim() });
    if (!answer.ok) return setProblem(answer.problem);
    saveFile(answer.value.bytes, answer.value.name || name);
    onDone();
  }

  return (
    <form onSubmit={open} className="stack" noValidate>
      <ErrorSummary problem={problem} />
      <p>{lead}</p>
      <FormErrors errors={problem?.errors ?? []}>
        <LongTextField name="purpose" label={t.purpose} required maxLength={500} value={purpose} onChange={setPurpose} />
      </FormErrors>
      <div className="button-row">
        <Button type="submit">{t.open_identity_paper}</Button>
        <Button variant="default" onClick={onDone}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
