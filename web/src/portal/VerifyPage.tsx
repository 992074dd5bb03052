import { useEffect, useRef, useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { Problem, ReceiptVerdict } from "../api/types";
import { showDay } from "../text/day";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "./fields";
import { Heading } from "./Heading";
import { formError, incomplete } from "./missing";

/** Checks a receipt: from the QR code (the text stands behind the "#" of the address and is sent in a body) or typed in. */
export function VerifyPage() {
  const t = usePortalText().verify;
  const [said, setSaid] = useState(fromAddress);
  const [verdict, setVerdict] = useState<ReceiptVerdict | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const result = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const scanned = fromAddress();
    if (scanned !== "") void check(scanned);
    // Only what came with the address; what is typed waits for the button.
  }, []);
  useEffect(() => {
    if (verdict) result.current?.focus();
  }, [verdict]);

  async function check(text: string) {
    setBusy(true);
    const answer = await call<ReceiptVerdict>("/receipts/verify", { method: "POST", body: { text } });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setVerdict(answer.ok ? answer.value : null);
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (said.trim() === "") setProblem(incomplete([formError("text")]));
    else void check(said.trim());
  }

  return (
    <>
      <Heading>{t.title}</Heading>
      {verdict && (
        <section className={verdict.verdict === "genuine" ? "stage verdict genuine" : "stage verdict"}>
          <h2 tabIndex={-1} ref={result}>
            {verdict.verdict === "genuine" ? "✓" : "⚠"} {t.verdicts[verdict.verdict].title}
          </h2>
          <p>{t.verdicts[verdict.verdict].about}</p>
          {verdict.receipt && (
            <dl>
              <div>
                <dt>{t.number}</dt>
                <dd>{verdict.receipt.number}</dd>
              </div>
              <div>
                <dt>{t.unit}</dt>
                <dd>{verdict.receipt.unit.name}</dd>
              </div>
              <div>
                <dt>{t.received_on}</dt>
                <dd>{showDay(verdict.receipt.received_on)}</dd>
              </div>
            </dl>
          )}
        </section>
      )}
      <form onSubmit={handleSubmit} noValidate>
        <ErrorSummary problem={problem} />
        <p>{t.lead}</p>
        <FormErrors errors={problem?.errors ?? []}>
          <LongTextField name="text" label={t.text} hint={t.text_hint} required maxLength={600} value={said} onChange={setSaid} />
        </FormErrors>
        <button type="submit" className="button" aria-busy={busy}>
          {t.check}
        </button>
      </form>
    </>
  );
}

function fromAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}
