import { useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { Followed, Problem } from "../api/types";
import { usePortalText } from "../text/portal";
import { useWords } from "../text/words";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { ChoiceField, LongTextField } from "./fields";
import type { FollowedMatterProps } from "./FollowedMatter";
import { formError } from "./missing";

const kOpinions = ["satisfied", "partly", "dissatisfied"] as const;
type Opinion = (typeof kOpinions)[number];

/** Whether the answer satisfied; offered only when the server says so. */
export function SatisfactionForm({ matter, code, onChanged }: FollowedMatterProps) {
  const text = usePortalText();
  const words = useWords();
  const [satisfied, setSatisfied] = useState<Opinion | "">("");
  const [comment, setComment] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (satisfied === "") return setProblem({ type: "about:blank", title: "", title_en: "", status: 422, code: "form.incomplete", errors: [formError("satisfied")] });
    setBusy(true);
    const body = { code, matter_id: matter.id, satisfied, comment: comment.trim() === "" ? null : comment.trim() };
    const answer = await call<Followed>("/portal/satisfaction", { method: "POST", body });
    setBusy(false);
    if (answer.ok) onChanged(answer.value);
    else setProblem(answer.problem);
  }

  return (
    <form onSubmit={(event) => void handleSubmit(event)} noValidate className="no-print">
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
