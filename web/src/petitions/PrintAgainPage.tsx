import { Button } from "@mantine/core";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";

import { usePetition } from "../api/queries";
import type { Petition, Registered } from "../api/types";
import { useText } from "../text/text";
import { AskForm } from "../ui/AskForm";
import { FailedPage } from "../ui/FailedPage";
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
  const [printed, setPrinted] = useState<Registered | null>(null);
  const goBack = () => void navigate(-1);

  if (printed) return <ReceiptSheet registered={printed} again onNext={goBack} />;
  return (
    <>
      <PageTitle title={t.again_of(petition.number)} />
      <AskForm<Registered>
        title={t.again}
        heading={null}
        lead={t.again_lead}
        path={`/petitions/${encodeURIComponent(petition.id)}/receipt`}
        body={{ reason: reason.trim() }}
        onAnswer={setPrinted}
        beside={
          <Button variant="default" onClick={goBack}>
            {t.back}
          </Button>
        }
      >
        <TextField name="reason" label={t.again_reason} required maxLength={300} value={reason} onChange={setReason} />
      </AskForm>
    </>
  );
}
