import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import type { LawProfile } from "../api/types";
import { useSession } from "../session/session";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { Done } from "../ui/Done";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { MovedPreview } from "./MovedPreview";
import { useRuling } from "./use_ruling";

/** From which day on this office follows which local regulation: chosen, looked at, then confirmed. */
export function FollowProfile({ profiles }: { profiles: LawProfile[] }) {
  const t = useText().law;
  const pick = usePick();
  const { today } = useSession();
  const [profile, setProfile] = useState(profiles[0]?.profile ?? "");
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState("");
  const [saved, setSaved] = useState(false);
  const ruling = useRuling(() => {
    setSaved(true);
    setReason("");
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setSaved(false);
    void ruling.look({ kind: "profile", profile, from, reason });
  }

  return (
    <details className="card">
      <summary>{t.follow_profile}</summary>
      {saved && <Done>{t.ruled}</Done>}
      <form className="stack" onSubmit={submit} noValidate aria-label={t.follow_profile}>
        <p className="hint">{t.follow_lead}</p>
        <ErrorSummary problem={ruling.problem} />
        <FormErrors errors={ruling.problem?.errors ?? []}>
          <SelectField name="profile" label={t.profile} required value={profile} options={profiles.map((each) => ({ value: each.profile, label: pick(each.title) }))} onChange={setProfile} />
          <DateField name="from" label={t.follow_from} required today={today} value={from} onChange={setFrom} />
          <TextField name="reason" label={t.reason} hint={t.follow_reason_hint} required maxLength={500} value={reason} onChange={setReason} />
        </FormErrors>
        <Button type="submit" loading={ruling.busy}>
          {t.look_first}
        </Button>
      </form>
      {ruling.preview && <MovedPreview preview={ruling.preview} busy={ruling.busy} onConfirm={() => void ruling.confirm()} onBack={ruling.back} />}
    </details>
  );
}
