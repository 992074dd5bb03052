import { Button } from "@mantine/core";
import { useEffect, useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { OpenedIdentity, Problem } from "../api/types";
import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { IdentityFacts } from "./IdentityFacts";

const kShownFor = 2 * 60 * 1000;

/** Opens a denouncer's identity for a stated purpose. It lives in this component only, and is gone after two minutes or when left. */
export function SealedIdentity({ petition_id }: { petition_id: string }) {
  const t = useText().matter;
  const [asking, setAsking] = useState(false);
  const [purpose, setPurpose] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [opened, setOpened] = useState<OpenedIdentity | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (!opened) return;
    const timer = setTimeout(() => setOpened(null), kShownFor);
    return () => clearTimeout(timer);
  }, [opened]);

  async function open(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const answer = await call<OpenedIdentity>(`/petitions/${encodeURIComponent(petition_id)}/identity`, { method: "POST", body: { purpose: purpose.trim() } });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(null);
    setPurpose("");
    setAsking(false);
    setOpened(answer.value);
  }

  return (
    <>
      {!opened && (
        <Button variant="outline" onClick={() => setAsking(true)}>
          {t.open_identity}
        </Button>
      )}
      {opened && (
        <div className="opened" role="region" aria-label={t.opened}>
          <p className="part-head">
            <strong>⚠ {t.opened}</strong>
            <Button size="compact-md" variant="default" onClick={() => setOpened(null)}>
              {t.hide}
            </Button>
          </p>
          {opened.senders.map((identity, index) => (
            <div key={index}>
              <strong>{identity.name}</strong>
              <IdentityFacts identity={identity} />
            </div>
          ))}
          {[opened.full_text, opened.request, opened.previous_handling].map((part, index) => part && <div key={index} className="long-text">{part}</div>)}
        </div>
      )}
      <Dialog opened={asking} title={t.opening_title} onClose={() => setAsking(false)}>
        <form onSubmit={open} className="stack" noValidate>
          <ErrorSummary problem={problem} />
          <p>{t.opening_lead}</p>
          <FormErrors errors={problem?.errors ?? []}>
            <LongTextField name="purpose" label={t.purpose} required maxLength={500} value={purpose} onChange={setPurpose} />
          </FormErrors>
          <div className="button-row">
            <Button type="submit" loading={busy}>
              {t.open_identity}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t.cancel}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
