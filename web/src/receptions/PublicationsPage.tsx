import { useSearchParams } from "react-router";

import { myUnits, useSession } from "../session/session";
import { showDay, showInstant } from "../text/day";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { UnitField } from "../units/UnitField";
import { usePublications } from "./queries";
import { ReceptionTabs } from "./ReceptionTabs";

/** Proof of publication: when, by whom, of which days, whether in time, and the page's digest. */
export function PublicationsPage() {
  const t = useText().receptions;
  const session = useSession();
  const [asked, setAsked] = useSearchParams();
  const unit_id = asked.get("unit") ?? myUnits(session)[0]?.id ?? "";
  const all = usePublications(unit_id);
  return (
    <>
      <PageTitle title={t.publications} />
      <ReceptionTabs unit_id={unit_id} />
      <section className="card no-print">
        <UnitField name="unit_id" label={t.unit} value={unit_id} onChange={(unit) => unit !== "" && setAsked({ unit })} />
      </section>
      {all.isPending && unit_id !== "" && <Loading />}
      {all.isError && <Failed problem={all.error} onRetry={() => void all.refetch()} />}
      {all.data?.items.length === 0 && <p>{t.no_publications}</p>}
      {all.data?.items.map((each) => (
        <section key={each.id} className="card">
          <h2>{showInstant(each.published_at)}</h2>
          <p>
            {each.publisher} <small>({each.post})</small>
          </p>
          <ul>
            {each.sessions.map((announced) => (
              <li key={announced.session_id} className={announced.in_time ? "enough" : "too-few"}>
                {showDay(announced.day)}: {announced.in_time ? t.in_time : t.late} ({t.publish_by(showDay(announced.publish_by))})
              </li>
            ))}
          </ul>
          <p className="digest">
            <small>SHA-256: {each.digest}</small>
          </p>
        </section>
      ))}
    </>
  );
}
