import { useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { Followed, Problem } from "../api/types";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "./fields";
import type { FollowedMatterProps } from "./FollowedMatter";
import { formError } from "./missing";

/** Asks to withdraw; offered only when the server says so. The office still needs the signed paper. */
export function WithdrawalForm({ matter, code, onChanged }: FollowedMatterProps) {
  const text = usePortalText();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (reason.trim() === "") return setProblem({ type: "about:blank", title: "", title_en: "", status: 422, code: "form.incomplete", errors: [formError("reason")] });
    setBusy(true);
    const answer = await call<Followed>("/portal/withdrawal", { method: "POST", body: { code, matter_id: matter.id, reason: reason.trim() } });
    setBusy(false);
    if (answer.ok) onChanged(answer.value);
    else setProblem(answer.problem);
  }

  return (
    <details className="no-print">
      <summary>{text.follow.withdraw}</summary>
      <form onSubmit={(event) => void handleSubmit(event)} noValidate>
        <ErrorSummary problem={problem} />
        <p>{text.follow.withdraw_about}</p>
        <FormErrors errors={problem?.errors ?? []}>
          <LongTextField name="reason" label={text.follow.withdraw_reason} required rows={3} maxLength={2000} value={reason} onChange={setReason} />
        </FormErrors>
        <button type="submit" className="button second" aria-disabled={busy}>
          {text.follow.withdraw_submit}
        </button>
      </form>
    </details>
  );
}
