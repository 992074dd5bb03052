import { useState } from "react";

import { call } from "../api/client";
import type { Followed } from "../api/types";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { useSending } from "../ui/use_sending";
import { LongTextField } from "./fields";
import type { FollowedMatterProps } from "./FollowedMatter";
import { formError, incomplete } from "./missing";

/** Asks to withdraw; offered only when the server says so. The office still needs the signed paper. */
export function WithdrawalForm({ matter, code, onChanged }: FollowedMatterProps) {
  const text = usePortalText();
  const [reason, setReason] = useState("");
  const { problem, busy, submit } = useSending<Followed>(async () => {
    if (reason.trim() === "") return { ok: false, problem: incomplete([formError("reason")]) };
    return call("/portal/withdrawal", { method: "POST", body: { code, matter_id: matter.id, reason: reason.trim() } });
  }, onChanged);

  return (
    <details className="no-print">
      <summary>{text.follow.withdraw}</summary>
      <form onSubmit={(event) => void submit(event)} noValidate>
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
