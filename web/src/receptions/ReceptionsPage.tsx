import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";

import type { ReceptionCalendar, ReceptionSession } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { useText } from "../text/text";
import { Done } from "../ui/Done";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { UnitField } from "../units/UnitField";
import { FindingList } from "./FindingList";
import { GenerateForm } from "./GenerateForm";
import { MonthSheet } from "./MonthSheet";
import { MoveDialog } from "./MoveDialog";
import { NewSessionDialog } from "./NewSessionDialog";
import { PublishDialog } from "./PublishDialog";
import { ReceptionTabs } from "./ReceptionTabs";
import { SessionDialog } from "./SessionDialog";
import { useReceptions } from "./queries";
import { monthAfter, monthSpan, showMonth, yearSpan } from "./spans";
import { YearSheet } from "./YearSheet";

/** A head's calendar, month or year: move by drag or by keyboard, findings beside it, publish. */
export function ReceptionsPage() {
  const t = useText().receptions;
  const session = useSession();
  const [asked, setAsked] = useSearchParams();
  const unit_id = asked.get("unit") ?? myUnits(session)[0]?.id ?? "";
  const month = asked.get("month") ?? session.today.slice(0, 7);
  const year = asked.get("view") === "year";
  const span = year ? yearSpan(month.slice(0, 4)) : monthSpan(month);
  const calendar = useReceptions(unit_id, span);
  const show = (patch: Record<string, string>) => setAsked({ unit: unit_id, month, ...(year ? { view: "year" } : {}), ...patch }, { replace: true });
  const step = year ? 12 : 1;
  return (
    <>
      <PageTitle title={t.title} />
      <ReceptionTabs unit_id={unit_id} />
      <section className="card no-print">
        <UnitField name="unit_id" label={t.unit} value={unit_id} onChange={(unit) => unit !== "" && show({ unit })} />
        <div className="button-row">
          <Button variant="default" onClick={() => show({ month: monthAfter(month, -step) })}>
            ← {t.before}
          </Button>
          <strong className="sheet-name" aria-live="polite">
            {year ? t.year_of(month.slice(0, 4)) : t.month_of(showMonth(month))}
          </strong>
          <Button variant="default" onClick={() => show({ month: monthAfter(month, step) })}>
            {t.after} →
          </Button>
          <Button variant="subtle" onClick={() => setAsked({ unit: unit_id, month, ...(year ? {} : { view: "year" }) })}>
            {year ? t.view_month : t.view_year}
          </Button>
        </div>
      </section>
      {calendar.isPending && unit_id !== "" && <Loading />}
      {calendar.isError && <Failed problem={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.data && (
        <Sheet key={unit_id} calendar={calendar.data} month={month} year={year} from={span.from} to={span.to} onMonth={(chosen) => setAsked({ unit: unit_id, month: chosen })} />
      )}
    </>
  );
}

interface SheetProps {
  calendar: ReceptionCalendar;
  month: string;
  year: boolean;
  from: string;
  to: string;
  onMonth: (month: string) => void;
}

function Sheet({ calendar, month, year, from, to, onMonth }: SheetProps) {
  const t = useText().receptions;
  const [chosen, setChosen] = useState<string | null>(null);
  const [moving, setMoving] = useState<{ session: ReceptionSession; day: string } | null>(null);
  const [dialog, setDialog] = useState<"publish" | "new" | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const opened = calendar.sessions.find((each) => each.id === chosen);
  const finish = (words: string) => {
    setMoving(null);
    setDialog(null);
    setChosen(null);
    setDone(words);
  };
  const notice = `/receptions/notice?unit=${encodeURIComponent(calendar.unit.id)}&from=${from}&to=${to}`;
  return (
    <>
      {done && <Done key={done}>{done}</Done>}
      <p>
        <strong>{calendar.head_title}</strong>: {calendar.head ?? t.no_head}
      </p>
      <div className="button-row no-print">
        {calendar.may_keep && <Button onClick={() => setDialog("publish")}>{t.publish}</Button>}
        {calendar.may_keep && (
          <Button variant="default" onClick={() => setDialog("new")}>
            {t.new_session}
          </Button>
        )}
        <Link to={notice}>{t.notice}</Link>
      </div>
      <div className="receptions">
        {year ? (
          <YearSheet calendar={calendar} year={month.slice(0, 4)} onMonth={onMonth} />
        ) : (
          <MonthSheet calendar={calendar} month={month} onOpen={(session) => setChosen(session.id)} onMove={(session, day) => setMoving({ session, day })} />
        )}
        <FindingList calendar={calendar} onOpen={setChosen} />
      </div>
      {calendar.may_keep && <GenerateForm unit_id={calendar.unit.id} year={month.slice(0, 4)} onDone={(made) => setDone(t.generated(made.made, made.removed, made.kept))} />}
      {opened && !moving && <SessionDialog session={opened} onClose={() => setChosen(null)} onMove={() => setMoving({ session: opened, day: opened.day })} onDone={finish} />}
      {moving && <MoveDialog key={`${moving.session.id} ${moving.day}`} session={moving.session} day={moving.day} onClose={() => setMoving(null)} onDone={finish} />}
      {dialog === "publish" && <PublishDialog unit_id={calendar.unit.id} from={from} to={to} onClose={() => setDialog(null)} onDone={finish} />}
      {dialog === "new" && <NewSessionDialog unit_id={calendar.unit.id} month={month} onClose={() => setDialog(null)} onDone={finish} />}
    </>
  );
}
