import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";

import { ask } from "../api/client";
import type { DataRequest } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { SelectField } from "../ui/SelectField";
import { NewDataRequestForm } from "./NewDataRequestForm";
import { WhoSaw } from "./WhoSaw";

interface RequestPage {
  items: DataRequest[];
  next: string | null;
}

/** What data subjects ask for, by due day. A list never says who asks. */
export function DataRequestsPage() {
  const text = useText();
  const t = text.personal;
  const unit_id = myUnits(useSession())[0]?.id ?? "";
  const [stage, setStage] = useState<DataRequest["stage"]>("open");
  const [work, setWork] = useState<"add" | "seen" | null>(null);
  const pages = useInfiniteQuery({
    queryKey: ["data-requests", unit_id, stage],
    queryFn: ({ pageParam }) => ask<RequestPage>("/data-requests", { query: { unit_id, stage, after: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: unit_id !== "",
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
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
      {pages.isPending && unit_id !== "" && <Loading />}
      {pages.isError && <Failed problem={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && items.length === 0 && (
        <div className="empty">
          <p>{t.none(t.stages[stage])}</p>
          <p className="hint">{t.none_hint}</p>
        </div>
      )}
      <ul className="plain-list reference-list">
        {items.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {text.list.more}
        </Button>
      )}
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
