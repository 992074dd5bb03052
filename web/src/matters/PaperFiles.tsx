import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { call } from "../api/client";
import type { KeptFile, Petition, Problem } from "../api/types";
import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { ErrorSummary } from "../ui/ErrorSummary";
import { OpenFileForm } from "../ui/OpenFileForm";

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
        {asking && <OpenFileForm path={`/files/${encodeURIComponent(asking.id)}/open`} name={asking.name} lead={t.identity_paper_lead} onDone={() => setAsking(null)} />}
      </Dialog>
    </>
  );
}
