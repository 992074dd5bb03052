import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";

import { call, openFile } from "../api/client";
import { saveFile } from "../api/save_file";
import type { KeptFile, Petition, Problem } from "../api/types";
import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";

/** The files of a paper. A picture of an identity paper is masked, and comes only for a purpose. */
export function PaperFiles({ petition }: { petition: Petition }) {
  const text = useText();
  const t = text.matter;
  const queries = useQueryClient();
  const [asking, setAsking] = useState<KeptFile | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function mark(file: KeptFile) {
    const answer = await call<KeptFile>(`/files/${encodeURIComponent(file.id)}/identity-card`, { method: "POST" });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) void queries.invalidateQueries({ queryKey: ["petition", petition.id] });
  }

  return (
    <>
      <h3>{t.files}</h3>
      <ErrorSummary problem={problem} />
      <ul className="plain-list">
        {petition.files.map((file) => (
          <li key={file.id} className="part-head">
            <span>
              {file.identity_card ? (
                <>
                  🔒 {t.identity_paper} <small>{file.name}</small>
                </>
              ) : (
                <a href={`/api/v1/files/${encodeURIComponent(file.id)}`} download>
                  {file.name}
                </a>
              )}{" "}
              <small>{text.units_of.bytes(file.size)}</small>
            </span>
            {file.identity_card ? (
              <Button size="compact-md" variant="outline" onClick={() => setAsking(file)}>
                {t.open_identity_paper}
              </Button>
            ) : (
              petition.may.includes("print_receipt") && (
                <Button size="compact-md" variant="subtle" onClick={() => void mark(file)}>
                  {t.mark_identity_paper}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      <Dialog opened={asking !== null} title={t.identity_paper} onClose={() => setAsking(null)}>
        {asking && <OpenForPurpose file={asking} onDone={() => setAsking(null)} />}
      </Dialog>
    </>
  );
}

function OpenForPurpose({ file, onDone }: { file: KeptFile; onDone: () => void }) {
  const t = useText().matter;
  const [purpose, setPurpose] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);

  async function open(event: FormEvent) {
    event.preventDefault();
    const answer = await openFile(file.id, purpose.trim());
    if (!answer.ok) return setProblem(answer.problem);
    saveFile(answer.value.bytes, answer.value.name || file.name);
    onDone();
  }

  return (
    <form onSubmit={open} className="stack" noValidate>
      <ErrorSummary problem={problem} />
      <p>{t.identity_paper_lead}</p>
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
