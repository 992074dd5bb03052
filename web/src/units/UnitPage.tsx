import { Link, useParams } from "react-router";

import { useUnit, useUnitPages } from "../api/queries";
import { myUnits, useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { Facts } from "../ui/Facts";
import { FailedPage } from "../ui/FailedPage";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { listAddress } from "../worklist/matter_query";
import { ReceiptKeyPart } from "./ReceiptKeyPart";
import { UnitList } from "./UnitList";

/** One unit: its line and territory, who is above it, what is below it and beside it. */
export function UnitPage() {
  const { id = "" } = useParams();
  const text = useText();
  const t = text.units;
  const session = useSession();
  const page = useUnit(id);
  const beside = useUnitPages({ territory: page.data?.territory.code, limit: 50 }, page.data?.unit.level === "commune").data?.pages[0]?.items ?? [];
  if (page.isPending) return <Loading />;
  if (!page.data) return <FailedPage title={t.title} problem={page.error} onRetry={() => void page.refetch()} back={{ to: "/units", words: t.title }} />;
  const { unit, above, below_count, territory, valid_from, valid_to } = page.data;
  return (
    <>
      <PageTitle title={unit.name} />
      <section className="card">
        <Facts
          facts={[
            [t.line, t.lines[unit.line]],
            [t.territory, territory.name],
            [
              t.above,
              above.length === 0 ? (
                t.above_none
              ) : (
                <ul className="plain-list">
                  {above.map((each) => (
                    <li key={each.id}>
                      <Link to={`/units/${encodeURIComponent(each.id)}`}>{each.name}</Link>
                    </li>
                  ))}
                </ul>
              ),
            ],
            [t.valid, text.post.from_to(showDay(valid_from), valid_to && showDay(valid_to))],
          ]}
        />
        <div className="button-row">
          {below_count > 0 && (
            <Link to={`/units?parent=${encodeURIComponent(unit.id)}`}>
              {t.see_below} ({t.below(below_count)})
            </Link>
          )}
          {session.may.includes("see_matters") && <Link to={listAddress({ unit_id: unit.id })}>{t.see_work}</Link>}
          <Link to={`/staff?unit_id=${encodeURIComponent(unit.id)}`}>{t.see_staff}</Link>
        </div>
      </section>
      {session.may.includes("manage_staff") && myUnits(session).some((mine) => mine.id === unit.id) && <ReceiptKeyPart unit_id={unit.id} />}
      {beside.length > 1 && (
        <section>
          <h2>{t.in_commune}</h2>
          <UnitList units={beside.filter((each) => each.id !== unit.id)} />
        </section>
      )}
    </>
  );
}
