import { Button } from "@mantine/core";
import { useState } from "react";
import { useSearchParams } from "react-router";

import { useVisitRegister } from "../api/queries";
import type { VisitRegister } from "../api/types";
import { ExportButton } from "../exports/ExportButton";
import { myUnits, useSession } from "../session/session";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { CountsTable } from "./CountsTable";
import { kForm } from "./form_words";
import { PaperHead } from "./PaperHead";

const kBlankLines = 12;

/** Sổ tiếp công dân (Mẫu 03/TCD) of any period, as it is printed; or blank, for when power fails. */
export function VisitRegisterPage() {
  const { visit: t } = useText();
  const session = useSession();
  const [query, setQuery] = useSearchParams();
  const unit_id = query.get("unit_id") ?? myUnits(session)[0]?.id ?? "";
  const from = query.get("from") ?? session.today;
  const to = query.get("to") ?? session.today;
  const [blank, setBlank] = useState(false);
  const book = useVisitRegister({ unit_id, from, to });
  const change = (patch: Record<string, string>) => setQuery((before) => ({ ...Object.fromEntries(before), unit_id, from, to, ...patch }), { replace: true });
  return (
    <>
      <div className="no-print">
        <PageTitle title={t.register_title} />
        <p className="hint">{t.register_lead}</p>
        <div className="three">
          <DateField name="from" label={t.from} today={session.today} value={from} onChange={(day) => change({ from: day })} />
          <DateField name="to" label={t.to} today={session.today} value={to} onChange={(day) => change({ to: day })} />
          <div className="button-row">
            <Button onClick={() => window.print()}>{t.print}</Button>
            {book.data && <ExportButton list="visits" query={{ unit_id, from, to }} />}
            <Button variant="default" onClick={() => setBlank(!blank)}>
              {blank ? t.filled : t.blank}
            </Button>
          </div>
        </div>
      </div>
      {book.isLoading && <Loading />}
      {book.isError && <Failed problem={book.error} onRetry={() => void book.refetch()} />}
      {book.data && <Book book={book.data} blank={blank} />}
      {book.data && !blank && <CountsTable period={{ unit_id, from, to }} />}
    </>
  );
}

function Book({ book, blank }: { book: VisitRegister; blank: boolean }) {
  const { visit: t } = useText();
  const lines = blank ? Array.from({ length: kBlankLines }, () => ({}) as VisitRegister["lines"][number]) : book.lines;
  return (
    <article className="register-book">
      <PaperHead unit_id={book.unit.id} form={kForm.register_form} />
      <h2>{t.register_title.toUpperCase()}</h2>
      {!blank && (
        <p className="paper-subtitle">
          {t.from.toLowerCase()} {showDay(book.from)} {t.to.toLowerCase()} {showDay(book.to)}
        </p>
      )}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t.register_title}>
        <table className="paper-table">
          <thead>
            <tr>
              {book.columns.map((column) => (
                <th key={column} scope="col">
                  {t.columns[column] ?? column}
                </th>
              ))}
            </tr>
            <tr className="paper-column-numbers">
              {book.columns.map((column, index) => (
                <td key={column}>({index + 1})</td>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index} className={blank ? "blank-line" : ""}>
                {book.columns.map((column) => (
                  <td key={column}>{line[column] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!blank && lines.length === 0 && <p className="empty">{t.register_none}</p>}
      <p className="hint no-print">{spellCitation(book.basis)}</p>
    </article>
  );
}
