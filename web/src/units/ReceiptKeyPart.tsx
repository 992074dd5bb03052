import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";

import { ask, call } from "../api/client";
import type { Problem, ReceiptKey } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { TextField } from "../ui/TextField";

/** The keys that sign the unit's receipts, and changing the one in use. */
export function ReceiptKeyPart({ unit_id }: { unit_id: string }) {
  const t = useText().receipt_key;
  const queries = useQueryClient();
  const keys = useQuery({ queryKey: ["receipt-keys", unit_id], queryFn: () => ask<{ items: ReceiptKey[] }>("/receipts/keys", { query: { unit_id } }) });
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);

  async function rotate(event: FormEvent) {
    event.preventDefault();
    const answer = await call<{ generation: number }>(`/units/${encodeURIComponent(unit_id)}/receipt-key`, { method: "POST", body: { reason: reason.trim() } });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setReason("");
    void queries.invalidateQueries({ queryKey: ["receipt-keys", unit_id] });
  }

  return (
    <section className="card">
      <h2>{t.title}</h2>
      <p className="hint">{t.lead}</p>
      <ul>
        {keys.data?.items.map((key) => (
          <li key={key.generation}>
            {t.key(key.generation, showDay(key.made_on))}
            {key.retired_on && ` · ${t.retired(showDay(key.retired_on))}`}
          </li>
        ))}
      </ul>
      <form onSubmit={rotate} className="stack" noValidate>
        <ErrorSummary problem={problem} />
        <FormErrors errors={problem?.errors ?? []}>
          <TextField name="reason" label={t.reason} required maxLength={500} value={reason} onChange={setReason} />
        </FormErrors>
        <div className="button-row">
          <Button type="submit" variant="default">
            {t.rotate}
          </Button>
        </div>
      </form>
    </section>
  );
}
