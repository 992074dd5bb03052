import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { useProfiles, useRulings } from "../api/queries";
import type { Ruling } from "../api/types";
import { showDay, showInstant } from "../text/day";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { Dialog } from "../ui/Dialog";
import { Done } from "../ui/Done";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Failed } from "../ui/Failed";
import { FormErrors } from "../ui/form_errors";
import { Loading } from "../ui/Loading";
import { TextField } from "../ui/TextField";
import { MovedPreview } from "./MovedPreview";
import { useRuling } from "./use_ruling";

/** What this office has ruled, newest first; a decision on the calendar can be withdrawn. */
export function RulingList() {
  const t = useText().law;
  const rulings = useRulings();
  const [withdrawing, setWithdrawing] = useState<Ruling | null>(null);
  const [saved, setSaved] = useState(false);
  const items = rulings.data?.items ?? [];
  return (
    <section className="card">
      <h2>{t.rulings_title}</h2>
      <p className="hint">{t.rulings_lead}</p>
      {saved && <Done>{t.ruled}</Done>}
      {rulings.isPending && <Loading />}
      {rulings.isError && <Failed problem={rulings.error} onRetry={() => void rulings.refetch()} />}
      {rulings.data && items.length === 0 && <p className="empty">{t.rulings_none}</p>}
      <ul className="plain-list">
        {items.map((ruling) => (
          <li key={ruling.id}>
            <RulingLine ruling={ruling} about={items.find((each) => each.id === ruling.content.of)} />
            {rulings.data?.may_rule && ruling.kind === "calendar_decision" && !ruling.withdrawn && (
              <Button variant="default" size="xs" onClick={() => setWithdrawing(ruling)}>
                {t.withdraw}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {withdrawing && (
        <WithdrawDialog
          ruling={withdrawing}
          onClose={() => setWithdrawing(null)}
          onDone={() => {
            setWithdrawing(null);
            setSaved(true);
          }}
        />
      )}
    </section>
  );
}

function RulingLine({ ruling, about }: { ruling: Ruling; about: Ruling | undefined }) {
  const t = useText().law;
  const pick = usePick();
  const profiles = useProfiles().data?.items ?? [];
  const nameOf = (id: string) => pick(profiles.find((each) => each.profile === id)?.title ?? { vi: id, en: id });
  const { content } = ruling;
  return (
    <>
      {ruling.kind === "calendar_decision" && (
        <>
          <strong>{content.decision}</strong> ({showDay(content.decided_on)}) {ruling.withdrawn && <span className="rule-mark">{t.withdrawn}</span>}
          <br />
          {(content.days ?? []).map((day) => `${showDay(day.day)} ${t.day_kinds[day.kind]}`).join("; ")}
          {content.confirms_year && ` ${t.confirms(content.confirms_year)}`}
        </>
      )}
      {ruling.kind === "withdrawal" && (
        <>
          <strong>{t.withdrawal_of}</strong> {about?.content.decision}
        </>
      )}
      {ruling.kind === "reading" && (
        <>
          <strong>{t.reading_of}</strong> {content.rule}: {content.reading}
        </>
      )}
      {ruling.kind === "profile" && (
        <>
          <strong>{t.following_of(showDay(content.from))}</strong> {content.profile && nameOf(content.profile)}
        </>
      )}
      <br />
      <small>
        {ruling.reason} · {ruling.entered_by} · {showInstant(ruling.entered_at)}
      </small>
    </>
  );
}

function WithdrawDialog({ ruling, onClose, onDone }: { ruling: Ruling; onClose: () => void; onDone: () => void }) {
  const t = useText().law;
  const [reason, setReason] = useState("");
  const withdrawal = useRuling(onDone);

  function submit(event: FormEvent) {
    event.preventDefault();
    void withdrawal.look({ kind: "withdrawal", of: ruling.id, reason });
  }

  if (withdrawal.preview) return <MovedPreview preview={withdrawal.preview} busy={withdrawal.busy} onConfirm={() => void withdrawal.confirm()} onBack={withdrawal.back} />;
  return (
    <Dialog opened title={`${t.withdraw}: ${ruling.content.decision ?? ""}`} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary problem={withdrawal.problem} />
        <FormErrors errors={withdrawal.problem?.errors ?? []}>
          <TextField name="reason" label={t.reason} required maxLength={500} value={reason} onChange={setReason} autoFocus />
        </FormErrors>
        <Button type="submit" loading={withdrawal.busy}>
          {t.look_first}
        </Button>
      </form>
    </Dialog>
  );
}
