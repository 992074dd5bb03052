import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";

import type { DataRequest } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { PagedList, usePages } from "../ui/PagedList";
import { PageTitle } from "../ui/PageTitle";
import { SelectField } from "../ui/SelectField";
import { NewDataRequestForm } from "./NewDataRequestForm";
import { WhoSaw } from "./WhoSaw";

/** What data subjects ask for, by due day. A list never says who asks. */
export function DataRequestsPage() {
  const t = useText().personal;
  const unit_id = myUnits(useSession())[0]?.id ?? "";
  const [stage, setStage] = useState<DataRequest["stage"]>("open");
  const [work, setWork] = useState<"add" | "seen" | null>(null);
  const pages = usePages<DataRequest>("data-requests", "/data-requests", { unit_id, stage }, "after", unit_id !== "");
  return (
    <>
      <PageTitle title={t.title} />
      <p className="hint">{t.lead}</p>
      <div className="button-row">
        <Button onClick={() => setWork(work === "add" ? null : "add")}>{t.add}</Button>
        <Button variant="default" onClick={() => setWork(work === "seen" ? null : "seen")}>
          {t.who_saw}
        </Button>
      </div>
      {work === "add" && <NewDataRequestForm unit_id={unit_id} />}
      {work === "seen" && <WhoSaw unit_id={unit_id} />}
      <div className="filters card narrow">
        <SelectField name="stage" label={t.stage} value={stage} options={Object.entries(t.stages).map(([value, label]) => ({ value, label }))} onChange={(next) => setStage(next as DataRequest["stage"])} />
      </div>
      <PagedList
        pages={pages}
        empty={
          <>
            <p>{t.none(t.stages[stage])}</p>
            <p className="hint">{t.none_hint}</p>
          </>
        }
      >
        {(item) => <Line key={item.id} item={item} />}
      </PagedList>
    </>
  );
}

function Line({ item }: { item: DataRequest }) {
  const t = useText().personal;
  const words = useWords();
  return (
    <li className="card part-head">
      <span>
        <Link to={`/data-requests/${encodeURIComponent(item.id)}`}>
          {t.kinds[item.kind]} · {item.number}
        </Link>
        <br />
        <small>
          {t.received_on}: {showDay(item.received_on)}
        </small>
      </span>
      <span className={item.overdue ? "late-word" : ""}>
        {words.due_on(showDay(item.due_on))}
        {item.overdue && ` ⚠ ${words.late}`}
      </span>
    </li>
  );
}
