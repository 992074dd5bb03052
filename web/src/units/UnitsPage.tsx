import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, useSearchParams } from "react-router";

import { ask } from "../api/client";
import { useProvinces, useUnitPages } from "../api/queries";
import type { AddressHit } from "../api/types";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { SelectField } from "../ui/SelectField";
import { CommuneList } from "./CommuneList";
import { UnitList } from "./UnitList";

/** The organisation: by province, by line, by name, or by an old address. */
export function UnitsPage() {
  const t = useText().units;
  const list = useText().list;
  const [words, setWords] = useSearchParams();
  const q = words.get("q") ?? "";
  const province = words.get("province") ?? "";
  const line = words.get("line") ?? "";
  const parent = words.get("parent") ?? "";
  const territory = words.get("territory") ?? "";
  const provinces = useProvinces().data?.items ?? [];
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed.trim(), 250);
  useEffect(() => {
    if (settled !== q) change({ q: settled });
    // eslint-disable-next-line
  }, [settled]);

  function change(patch: Record<string, string>) {
    const next = new URLSearchParams(words);
    for (const [name, value] of Object.entries(patch)) {
      if (value === "") next.delete(name);
      else next.set(name, value);
    }
    setWords(next, { replace: true });
  }

  const looking = q.length >= 2 || province !== "" || parent !== "" || territory !== "";
  const by_province = province !== "" && q.length < 2 && parent === "" && territory === "";
  const asked = { q: q.length >= 2 ? q : null, province, line, parent, territory, limit: 50 };
  const units = useUnitPages(asked, looking);
  const all = units.data?.pages.flatMap((page) => page.items) ?? [];
  // Bodies of the province come first; those of its communes are reached through the communes below.
  const rows = by_province ? all.filter((unit) => unit.level === "province") : all;
  const more = units.hasNextPage && rows.length === all.length;
  return (
    <>
      <PageTitle title={t.title} />
      <form className="filters card" role="search" aria-label={t.title} onSubmit={(event) => event.preventDefault()}>
        <div className="filters-first">
          <TextInput id="find-unit" type="search" label={t.find} maxLength={200} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          <SelectField name="province" label={t.province} value={province} empty={list.any} options={provinces.map((each) => ({ value: each.code, label: each.name }))} onChange={(code) => change({ province: code, parent: "", territory: "" })} />
          <SelectField
            name="line"
            label={t.line}
            value={line}
            empty={list.any}
            options={(["party", "state", "front"] as const).map((each) => ({ value: each, label: t.lines[each] }))}
            onChange={(each) => change({ line: each })}
          />
        </div>
      </form>
      {q.length >= 2 && <AddressAnswer q={q} onOpen={(code) => change({ territory: code, q: "" })} clear={() => setTyped("")} />}
      {looking && units.isPending && <Loading />}
      {units.isError && <Failed problem={units.error} onRetry={() => void units.refetch()} />}
      {units.data && rows.length === 0 && <p className="empty">{t.none}</p>}
      {by_province && rows.length > 0 && <h2>{t.organs}</h2>}
      {rows.length > 0 && <UnitList units={rows} />}
      {more && (
        <Button variant="default" loading={units.isFetchingNextPage} onClick={() => void units.fetchNextPage()}>
          {t.more}
        </Button>
      )}
      {by_province && <CommuneList province={province} />}
      {!looking && (
        <ul className="tiles wide">
          {provinces.map((each) => (
            <li key={each.code} className="tile tile-0">
              <Link to={`/units?province=${each.code}`}>
                <span>{each.name}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Today's commune for an old address. */
function AddressAnswer({ q, onOpen, clear }: { q: string; onOpen: (code: string) => void; clear: () => void }) {
  const t = useText().units;
  const hits = useQuery({ queryKey: ["addresses", q], queryFn: () => ask<{ items: AddressHit[] }>("/addresses", { query: { q, limit: 5 } }) });
  const former = (hits.data?.items ?? []).filter((hit) => hit.former !== null);
  if (former.length === 0) return null;
  return (
    <section className="card">
      <h2>{t.address_found}</h2>
      <ul className="plain-list">
        {former.map((hit) => (
          <li key={`${hit.former} ${hit.commune?.code}`}>
            {hit.former} →{" "}
            {hit.commune ? (
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  clear();
                  onOpen(hit.commune?.code ?? "");
                }}
              >
                {hit.commune.name}
                {hit.province && `, ${hit.province.name}`}
              </button>
            ) : (
              t.no_successor
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
