import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useLocation, useSearchParams } from "react-router";

import { useMatterPages } from "../api/queries";
import { ExportButton } from "../exports/ExportButton";
import { SaveSearch } from "../saved/SaveSearch";
import { useCount } from "../text/language";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { askedQuery, conditionCount, countedIn, readQuery, writeQuery, type MatterQuery } from "./matter_query";
import { MatterFilters } from "./MatterFilters";
import { MatterTable } from "./MatterTable";
import { MoreButton } from "./MoreButton";
import { PrintedConditions } from "./PrintedConditions";

/** Every matter this person may see, narrowed and ordered; the address of the page is the state of the list. */
export function WorklistPage() {
  const t = useText().list;
  const [words, setWords] = useSearchParams();
  const query = useMemo(() => readQuery(words), [words]);
  const asked = useMemo(() => askedQuery(query), [query]);
  const pages = useMatterPages("/matters", asked);
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const unit = pages.data?.pages[0]?.unit;
  const write = useCount();
  const counted = countedIn(useLocation().state);

  function change(patch: Partial<MatterQuery>) {
    setWords(writeQuery({ ...query, ...patch }), { replace: true });
  }

  return (
    <>
      <PageTitle title={t.title} />
      <MatterFilters query={query} unit_name={unit?.name} onChange={change} />
      <PrintedConditions query={query} unit_name={unit?.name} />
      <div className="list-head">
        <p role="status">{pages.data && t.shown(write(rows.length), pages.hasNextPage, counted === null ? null : write(counted))}</p>
        <div className="list-tools">
          <SaveSearch list="matters" query={asked} />
          <ExportButton list="matters" query={asked} />
        </div>
      </div>
      {pages.isPending && <Loading />}
      {pages.isError && <Failed problem={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && rows.length === 0 && (
        <div className="empty">
          <p>{t.empty}</p>
          {conditionCount(query) > 0 && (
            <Button variant="default" onClick={() => setWords(writeQuery({ unit_id: query.unit_id, below: query.below }))}>
              {t.clear}
            </Button>
          )}
        </div>
      )}
      {rows.length > 0 && <MatterTable rows={rows} />}
      <MoreButton pages={pages} shown={rows.length} />
    </>
  );
}
