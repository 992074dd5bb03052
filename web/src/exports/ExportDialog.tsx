import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";

import { useExportColumns } from "../api/queries";
import type { ExportList, Problem } from "../api/types";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { ChoiceField } from "../ui/ChoiceField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { fetchFile, startExport, type Format } from "./export_work";
import { ExportProgress } from "./ExportProgress";
import { RecentExports } from "./RecentExports";

interface Props {
  list: ExportList;
  query: Record<string, string | null | undefined>;
}

/** Format and columns, then how far it is; a short one is downloaded at once. */
export function ExportDialog({ list, query }: Props) {
  const t = useText().export;
  const pick = usePick();
  const queries = useQueryClient();
  const offered = useExportColumns(list);
  const columns = offered.data?.columns ?? [];
  const [format, setFormat] = useState<Format>("xlsx");
  const [left_out, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [id, setId] = useState<string | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const chosen = columns.filter(({ name }) => !left_out.has(name)).map(({ name }) => name);
    const answer = await startExport(list, format, chosen.length === columns.length ? null : chosen, query);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(null);
    queries.setQueryData(["export", answer.value.id], answer.value);
    void queries.invalidateQueries({ queryKey: ["exports"] });
    setId(answer.value.id);
    if (answer.value.state === "done") fetchFile(answer.value);
  }

  function toggle(name: string, kept: boolean) {
    const next = new Set(left_out);
    if (kept) next.delete(name);
    else next.add(name);
    setLeftOut(next);
  }

  if (id !== null) return <ExportProgress id={id} onAgain={() => setId(null)} />;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <p className="hint">{t.lead}</p>
      <ErrorSummary problem={problem} />
      <ChoiceField
        name="format"
        label={t.format}
        value={format}
        options={(["xlsx", "csv"] as const).map((value) => ({ value, label: t.formats[value] }))}
        onChange={(value) => setFormat(value as Format)}
      />
      {offered.isPending && <Loading />}
      {offered.isError && <Failed problem={offered.error} onRetry={() => void offered.refetch()} />}
      {columns.length > 0 && (
        <fieldset className="export-columns">
          <legend>{t.columns}</legend>
          {columns.map((column) => (
            <CheckField key={column.name} name={`column-${column.name}`} label={pick(column)} checked={!left_out.has(column.name)} onChange={(kept) => toggle(column.name, kept)} />
          ))}
        </fieldset>
      )}
      <div className="button-row">
        <Button type="submit" loading={busy} disabled={columns.length === 0 || left_out.size === columns.length}>
          {t.start}
        </Button>
        {left_out.size > 0 && (
          <Button variant="subtle" onClick={() => setLeftOut(new Set())}>
            {t.all_columns}
          </Button>
        )}
      </div>
      <RecentExports />
    </form>
  );
}
