import { Link } from "react-router";

import { useProfiles, useRulings } from "../api/queries";
import type { LawProfile } from "../api/types";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { FollowProfile } from "./FollowProfile";
import { LawTabs } from "./LawTabs";
import { rulePath } from "./rule_path";

/** The local regulations beside the law, and which of them this office follows. */
export function ProfilesPage() {
  const t = useText().law;
  const profiles = useProfiles();
  const rulings = useRulings();
  const followed = profiles.data?.followed ?? [];
  return (
    <>
      <PageTitle title={t.profiles_title} />
      <LawTabs />
      <p className="hint">{t.profiles_lead}</p>
      {profiles.isPending && <Loading />}
      {profiles.isError && <Failed problem={profiles.error} onRetry={() => void profiles.refetch()} />}
      {profiles.data && rulings.data?.may_rule && <FollowProfile profiles={profiles.data.items} />}
      {profiles.data?.items.map((profile) => (
        <ProfileCard key={profile.profile} profile={profile} from={followed.filter((each) => each.profile === profile.profile).map((each) => each.from)} />
      ))}
    </>
  );
}

function ProfileCard({ profile, from }: { profile: LawProfile; from: string[] }) {
  const t = useText().law;
  const words = useWords();
  const pick = usePick();
  return (
    <section className="card">
      <h2>
        {pick(profile.title)}{" "}
        {from.map((day) => (
          <span key={day} className="rule-mark">
            {t.followed_from(showDay(day))}
          </span>
        ))}
      </h2>
      <p className="article">
        {words.article}: {spellCitation(profile.basis)} · {t.in_force_from} {showDay(profile.in_force_from)}
        {profile.in_force_until && ` ${t.until_day(showDay(profile.in_force_until))}`}
      </p>
      <Settings profile={profile} />
      {profile.doubt && (
        <p className="doubt">
          {words.doubt}: {spellCitation(pick(profile.doubt))}
        </p>
      )}
    </section>
  );
}

/** What the regulation sets, each under its name. */
function Settings({ profile }: { profile: LawProfile }) {
  const t = useText().law;
  const pick = usePick();
  const { reception_days, shift, delegation, inner_limits, shorter, works_swapped_saturdays } = profile;
  if (reception_days.length === 0 && !shift && !delegation && !inner_limits && shorter.length === 0 && works_swapped_saturdays) return <p>{t.sets_nothing}</p>;
  return (
    <dl className="rule-values">
      {reception_days.map((fixed) => (
        <div key={`${fixed.post} ${fixed.in_force_from}`}>
          <dt>{t.reception_days}</dt>
          <dd>
            {pick(fixed.name)}
            {fixed.where && ` (${pick(fixed.where)})`}: {t.on_days(fixed.days.join(", "))}
            {fixed.in_force_until && `, ${t.until_day(showDay(fixed.in_force_until))}`}
          </dd>
        </div>
      ))}
      {shift && (
        <div>
          <dt>{t.shift}</dt>
          <dd>{t.shifts[shift]}</dd>
        </div>
      )}
      {delegation && (
        <div>
          <dt>{t.delegation}</dt>
          <dd>
            {t.delegations[delegation.policy]} <small>({spellCitation(delegation.basis)})</small>
          </dd>
        </div>
      )}
      {inner_limits && (
        <div>
          <dt>{t.inner_limits}</dt>
          <dd>
            <Link to={rulePath(inner_limits)}>{t.inner_limits_link}</Link>
          </dd>
        </div>
      )}
      {shorter.map((limit) => (
        <div key={`${limit.rule} ${limit.length}`}>
          <dt>{t.shorter_title}</dt>
          <dd>
            <Link to={rulePath(limit.rule)}>{pick(limit.title)}</Link>: {pick(limit.limit)} <small>({spellCitation(limit.basis)})</small>
          </dd>
        </div>
      ))}
      {!works_swapped_saturdays && (
        <div>
          <dt>{t.saturdays}</dt>
          <dd>{t.saturdays_off}</dd>
        </div>
      )}
    </dl>
  );
}
