import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useNavigate, useParams } from "react-router";

import { call } from "../api/client";
import type { Problem, Registered } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { PageTitle } from "../ui/PageTitle";
import { TextField } from "../ui/TextField";
import { ReceiptSheet } from "./ReceiptSheet";

/** The receipt of a registered paper once more, for a stated reason; each printing is on the journal. */
export function PrintAgainPage() {
  const { id = "" } = useParams();
  const t = useText().receipt;
  const navigate = useNavigate();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [printed, setPrinted] = useState<Registered | null>(null);
  const [busy, setBusy] = useState(false);

  async function ask(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await call<Registered>(`/petitions/${encodeURIComponent(id)}/receipt`, { method: "POST", body: { reason: reason.trim() } });
    setBusy(false);
    if (answer.ok) setPrinted(answer.value);
    else setProblem(answer.problem);
  }

  if (printed) return <ReceiptSheet registered={printed} again onNext={() => void navigate(-1)} />;
  return (
    <>
      <PageTitle title={t.again} />
      <form onSubmit={ask} className="card stack" noValidate>
        <ErrorSummary problem={problem} />
        <p>{t.again_lead}</p>
        <FormErrors errors={problem?.errors ?? []}>
          <TextField name="reason" label={t.again_reason} required maxLength={300} value={reason} onChange={setReason} />
        </FormErrors>
        <div className="button-row">
          <Button type="submit" loading={busy}>
            {t.again}
          </Button>
          <Button variant="default" onClick={() => void navigate(-1)}>
            {t.back}
          </Button>
        </div>
      </form>
    </>
  );
}
