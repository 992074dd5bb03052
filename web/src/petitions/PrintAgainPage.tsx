import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useNavigate, useParams } from "react-router";

import { call } from "../api/client";
import { usePetition } from "../api/queries";
import type { Petition, Problem, Registered } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FailedPage } from "../ui/FailedPage";
import { FormErrors } from "../ui/form_errors";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { TextField } from "../ui/TextField";
import { ReceiptSheet } from "./ReceiptSheet";

/** The receipt of a registered paper once more, for a stated reason; each printing is on the journal. */
export function PrintAgainPage() {
  const { id = "" } = useParams();
  const { receipt: t, list } = useText();
  const petition = usePetition(id);
  if (petition.isPending) return <Loading />;
  if (!petition.data) return <FailedPage title={t.again} problem={petition.error} onRetry={() => void petition.refetch()} back={{ to: "/matters", words: list.title }} />;
  return <PrintAgain petition={petition.data} />;
}

function PrintAgain({ petition }: { petition: Petition }) {
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
    const answer = await call<Registered>(`/petitions/${encodeURIComponent(petition.id)}/receipt`, { method: "POST", body: { reason: reason.trim() } });
    setBusy(false);
    if (answer.ok) setPrinted(answer.value);
    else setProblem(answer.problem);
  }

  if (printed) return <ReceiptSheet registered={printed} again onNext={() => void navigate(-1)} />;
  return (
    <>
      <PageTitle title={t.again_of(petition.number)} />
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
