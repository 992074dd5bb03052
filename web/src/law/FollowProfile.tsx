import { useState } from "react";

import type { LawProfile } from "../api/types";
import { useSession } from "../session/session";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { SelectField } from "../ui/SelectField";
import { RulingForm } from "./RulingForm";

/** From which day on this office follows which local regulation. */
export function FollowProfile({ profiles }: { profiles: LawProfile[] }) {
  const t = useText().law;
  const pick = usePick();
  const { today } = useSession();
  const [profile, setProfile] = useState(profiles[0]?.profile ?? "");
  const [from, setFrom] = useState(today);
  return (
    <RulingForm title={t.follow_profile} lead={t.follow_lead} reason_hint={t.follow_reason_hint} ruling={{ kind: "profile", profile, from }} className="card">
      <SelectField name="profile" label={t.profile} required value={profile} options={profiles.map((each) => ({ value: each.profile, label: pick(each.title) }))} onChange={setProfile} />
      <DateField name="from" label={t.follow_from} required today={today} value={from} onChange={setFrom} />
    </RulingForm>
  );
}
