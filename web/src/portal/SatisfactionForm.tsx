import { useState } from "react";

import { call } from "../api/client";
import type { Followed } from "../api/types";
import { usePortalText } from "../text/portal";
import { useWords } from "../text/words";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { useSending } from "../ui/use_sending";
import { ChoiceField, LongTextField } from "./fields";
import type { FollowedMatterProps } from "./FollowedMatter";
import { formError, incomplete } from "./missing";

const kOpinions = ["satisfied", "partly", "dissatisfied"] as const;
type Opinion = (typeof kOpinions)[number];

/** Whether the answer satisfied; offered only when the server says so. */
export function SatisfactionForm({ matter, code, onChanged }: FollowedMatterProps) {
  const text = usePortalText();
  const words = useWords();
  const [satisfied, setSatisfied] = useState<Opinion | "">("");
  const [comment, setComment] = useState("");
  const { problem, busy, submit } = useSending<Followed>(async () => {
    if (satisfied === "") return { ok: false, problem: incomplete([formError("satisfied")]) };
    const body = { code, matter_id: matter.id, satisfied, comment: comment.trim() === "" ? null : comment.trim() };
    return call("/portal/satisfaction", { method: "POST", body });
  }, onChanged);

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="no-print">
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <ChoiceField
          name="satisfied"
          label={text.follow.satisfaction}
          value={satisfied}
          onChange={setSatisfied}
          options={kOpinions.map((opinion) => ({ value: opinion, label: words.satisfaction[opinion] }))}
        />
        <LongTextField name="comment" label={text.follow.satisfaction_comment} rows={3} maxLength={2000} value={comment} onChange={setComment} />
      </FormErrors>
      <button type="submit" className="button" aria-disabled={busy}>
        {text.follow.satisfaction_submit}
      </button>
    </form>
  );
}
