import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { ask } from "../api/client";
import type { DutyLedger } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { UnitField } from "../units/UnitField";
import { folded } from "../text/folded";
import { TallyPart } from "../proposals/TallyPart";
import { DutyChart } from "./DutyChart";
import { DutyTotals } from "./DutyTotals";

/** The wall chart: which head received the people in which month, required against held in person, at a glance. */
export function DutyPage() {
  const { duty: t } = useText();
  const { today } = useSession();
  const [unit_id, setUnit] = useState("");
  const [below, setBelow] = useState<boolean | null>(null);
  const [year, setYear] = useState(today.slice(0, 4));
  const [typed, setTyped] = useState("");
  const ledger = useQuery({
    queryKey: ["duty", unit_id, below, year],
    queryFn: () => ask<DutyLedger>("/duty", { query: { unit_id: unit_id || undefined, below: below ?? undefined, year } }),
    placeholderData: (before) => before,
  });
  const rows = (ledger.data?.rows ?? []).filter((row) => folded(row.unit.name).includes(folded(typed.trim())));
  const years = Array.from({ length: 3 }, (_, before) => String(Number(today.slice(0, 4)) - before));
  return (
    <>
      <PageTitle title={t.title} />
      <p className="hint">{t.lead}</p>
      <div className="three no-print">
        <UnitField name="unit_id" label={t.unit} value={unit_id === "" ? (ledger.data?.unit.id ?? "") : unit_id} onChange={setUnit} />
        <SelectField name="year" label={t.year} value={year} options={years.map((each) => ({ value: each, label: each }))} onChange={setYear} />
        <TextField name="find" label={t.find} maxLength={60} value={typed} onChange={setTyped} />
      </div>
      <div className="no-print part">
        <CheckField name="below" label={t.below} checked={below ?? ledger.data?.below ?? false} onChange={setBelow} />
      </div>
      {ledger.isLoading && <Loading />}
      {ledger.isError && <Failed problem={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.data && (
        <>
          <DutyTotals rows={rows} />
          {rows.length === 0 ? <p className="empty">{t.none}</p> : <DutyChart rows={rows} year={ledger.data.year} />}
          <TallyPart unit_id={ledger.data.unit.id} below={ledger.data.below} year={ledger.data.year} />
        </>
      )}
    </>
  );
}
