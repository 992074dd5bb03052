import { Link, useSearchParams } from "react-router";

import type { ReceptionCheck } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { myUnits } from "../session/session";
import { UnitField } from "../units/UnitField";
import { useReceptionCheck } from "./queries";
import { ReceptionTabs } from "./ReceptionTabs";
import { yearSpan } from "./spans";
import { MonthCount } from "./YearSheet";

/** A unit and all beneath it: each month against the minimum of the post. */
export function BelowPage() {
  const t = useText().receptions;
  const session = useSession();
  const [asked, setAsked] = useSearchParams();
  const unit_id = asked.get("unit") ?? myUnits(session)[0]?.id ?? "";
  const year = asked.get("year") ?? session.today.slice(0, 4);
  const check = useReceptionCheck(unit_id, yearSpan(year));
  return (
    <>
      <PageTitle title={t.below} />
      <ReceptionTabs unit_id={unit_id} />
      <section className="card no-print">
        <UnitField name="unit_id" label={t.unit} value={unit_id} onChange={(unit) => unit !== "" && setAsked({ unit, year })} />
      </section>
      <p className="hint">{t.below_lead(year)}</p>
      {check.isPending && unit_id !== "" && <Loading />}
      {check.isError && <Failed problem={check.error} onRetry={() => void check.refetch()} />}
      {check.data && <Table items={check.data.items} year={year} />}
    </>
  );
}

function Table({ items, year }: { items: ReceptionCheck[]; year: string }) {
  const t = useText().receptions;
  const months = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`);
  return (
    <div className="table-box">
      <table className="examples below-table">
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {Number(month.slice(5))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.unit.id}>
              <th scope="row">
                <Link to={`/receptions?unit=${encodeURIComponent(item.unit.id)}&view=year&month=${year}-01`}>{item.unit.name}</Link>
              </th>
              {months.map((name) => {
                const month = item.months.find((each) => each.month === name);
                return (
                  <td key={name} className={!month || month.required === null ? "" : month.met ? "enough" : "too-few"}>
                    {month && <MonthCount month={month} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
