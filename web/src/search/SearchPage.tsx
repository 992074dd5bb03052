import { Button, TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useSearchParams } from "react-router";

import { useMatterPages } from "../api/queries";
import { ExportButton } from "../exports/ExportButton";
import { SaveSearch } from "../saved/SaveSearch";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { ReachField, type Reach } from "../units/ReachField";
import { UnitField } from "../units/UnitField";
import { MatterTable } from "../worklist/MatterTable";
import { MoreButton } from "../worklist/MoreButton";

/** Full text over what this person may see; the question stands in the address of the page. */
export function SearchPage() {
  const text = useText();
  const t = text.search;
  const [words, setWords] = useSearchParams();
  const q = words.get("q") ?? "";
  const unit_id = words.get("unit_id") ?? "";
  const below: Reach = words.get("below") === "true" ? "true" : words.get("below") === "false" ? "false" : "";
  const [typed, setTyped] = useState(q);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => setTyped(q), [q]);
  const pages = useMatterPages("/search", { q, unit_id, below }, q.trim().length >= 2);
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];

  function change(patch: Record<string, string>) {
    const next = new URLSearchParams(words);
    for (const [name, value] of Object.entries(patch)) {
      if (value === "") next.delete(name);
      else next.set(name, value);
    }
    setWords(next);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    change({ q: typed.trim() });
  }

  return (
    <>
      <PageTitle title={q === "" ? t.title : `${q} — ${t.title}`}>{t.title}</PageTitle>
      <form role="search" className="card search-form" onSubmit={submit}>
        <div className="search-line">
          <TextInput ref={box} id="search-box" type="search" label={t.label} aria-describedby="search-hint" maxLength={200} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          <Button type="submit">{t.button}</Button>
        </div>
        <p id="search-hint" className="hint">
          {t.hint}
        </p>
        <div className="search-line">
          <UnitField name="unit_id" label={text.list.unit} value={unit_id} placeholder={pages.data?.pages[0]?.unit?.name} onChange={(id) => change({ unit_id: id })} />
          <ReachField value={below} onChange={(reach) => change({ below: reach })} />
        </div>
      </form>
      {q.trim().length < 2 && <p className="hint">{t.start}</p>}
      {pages.isFetching && rows.length === 0 && <Loading />}
      {pages.isError && <Failed problem={pages.error} onRetry={() => void pages.refetch()} />}
      <div className="list-head">
        <p role="status">{pages.data && rows.length > 0 && t.found(rows.length, pages.hasNextPage)}</p>
        {rows.length > 0 && (
          <div className="list-tools">
            <SaveSearch list="search" query={{ q, unit_id, below }} />
            <ExportButton list="search" query={{ q, unit_id, below }} />
          </div>
        )}
      </div>
      {pages.data && rows.length === 0 && (
        <div className="empty">
          <p>{t.empty(q)}</p>
          <p className="hint">{t.empty_hint}</p>
        </div>
      )}
      {rows.length > 0 && <MatterTable rows={rows} />}
      <MoreButton pages={pages} shown={rows.length} />
    </>
  );
}
