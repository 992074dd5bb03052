import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";

import { ask } from "../api/client";
import type { DutyLedger, DutyMonth, ReceptionFinding, ReceptionSession } from "../api/types";
import { FindingText } from "../receptions/FindingList";
import { useReceptions } from "../receptions/queries";
import { dayAfter, monthAfter, showMonth } from "../receptions/spans";
import { myUnits, useSession } from "../session/session";
import { showDay, weekdayOf } from "../text/day";
import { useLanguage } from "../text/language";
import { useText } from "../text/text";

const kStates: readonly DutyMonth["state"][] = ["met", "missed", "planned", "to_plan"];
const kAhead = 60; // days
const kMostFindings = 4;

/** On the page of the day: the next reception of the own head, what its calendar still wants, and how far the heads are this month. */
export function DutyToday() {
  const { duty_today: t } = useText();
  const session = useSession();
  const month = session.today.slice(0, 7);
  const unit_id = myUnits(session)[0]?.id ?? "";
  return (
    <section className="card" aria-labelledby="duty-today">
      <h2 id="duty-today">{t.title}</h2>
      <OwnCalendar unit_id={unit_id} />
      <MonthLine month={monthAfter(month, -1)} unit_id={unit_id} />
      <MonthLine month={month} unit_id={unit_id} />
      <p>
        <Link to="/duty">{t.all}</Link>
      </p>
    </section>
  );
}

const isToCome = (session: ReceptionSession, today: string) => session.day >= today && (session.stage === "published" || session.stage === "draft");

/** Nothing for a body whose head receives nobody, or whose calendar is not this person's to see. */
function OwnCalendar({ unit_id }: { unit_id: string }) {
  const { duty_today: t } = useText();
  const { today } = useSession();
  const calendar = useReceptions(unit_id, { from: `${monthAfter(today.slice(0, 7), -1)}-01`, to: dayAfter(today, kAhead) });
  if (!calendar.data || calendar.data.law_post === null) return null;
  const next = calendar.data.sessions.find((each) => isToCome(each, today));
  const wanted = calendar.data.findings.filter((finding) => isWanted(finding, today));
  return (
    <>
      {next ? <NextSession session={next} today={today} /> : <p>{t.no_next} {calendar.data.may_keep && <Link to={`/receptions?unit=${encodeURIComponent(unit_id)}`}>{t.make}</Link>}</p>}
      {wanted.length > 0 && (
        <ul>
          {wanted.slice(0, kMostFindings).map((finding) => (
            <li key={`${finding.code} ${finding.on}`}>
              <Link to={calendarAddress(unit_id, finding.on)}>
                <FindingText finding={finding} />
              </Link>
            </li>
          ))}
          {wanted.length > kMostFindings && <li>{t.more(wanted.length - kMostFindings)}</li>}
        </ul>
      )}
    </>
  );
}

const calendarAddress = (unit_id: string, day: string) => `/receptions?unit=${encodeURIComponent(unit_id)}&month=${day.slice(0, 7)}`;

/** What can still be done about: not what was late and is over. */
function isWanted(finding: ReceptionFinding, today: string): boolean {
  if (finding.code === "no_outcome") return true;
  return finding.code !== "published_late" && finding.code !== "reported_late" && (finding.on >= today || finding.on.slice(0, 7) === today.slice(0, 7));
}

function NextSession({ session, today }: { session: ReceptionSession; today: string }) {
  const { duty_today: t } = useText();
  const { language } = useLanguage();
  const days = Math.round((Date.parse(session.day) - Date.parse(today)) / 86_400_000);
  return (
    <p>
      {t.next}:{" "}
      <strong>
        {weekdayOf(session.day, language)}, {showDay(session.day)}
      </strong>
      , {session.starts_at}–{session.ends_at} ({t.in_days(days)}), {session.place}.{" "}
      {session.stage === "draft" ? (
        <Link to={calendarAddress(session.unit_id, session.day)}>{t.draft}</Link>
      ) : (
        <>
          <Link to={`/receptions/queue?session_id=${encodeURIComponent(session.id)}`}>{t.queue}</Link> · <Link to={`/receptions/${encodeURIComponent(session.id)}/brief`}>{t.brief}</Link>
        </>
      )}
    </p>
  );
}

/** The own head's month in a sentence, and those of the heads below as a bar. */
function MonthLine({ month, unit_id }: { month: string; unit_id: string }) {
  const { duty_today: t } = useText();
  const ledger = useQuery({
    queryKey: ["duty", "month", month],
    queryFn: () => ask<DutyLedger>("/duty", { query: { below: true, year: month.slice(0, 4), month: Number(month.slice(5, 7)) } }),
  });
  const rows = (ledger.data?.rows ?? []).filter((row) => row.months.some((each) => each.state !== "none"));
  const own = rows.find((row) => row.unit.id === unit_id)?.months[0];
  const others = rows.filter((row) => row.unit.id !== unit_id).flatMap((row) => row.months);
  if (rows.length === 0) return null;
  return (
    <div className="duty-line">
      <span>{t.month(showMonth(month))}</span>
      <div>
        {own && <OwnMonth month={own} />}
        {others.length > 0 && <Bar months={others} title={own ? t.below(others.length) : t.heads(others.length)} />}
      </div>
    </div>
  );
}

function OwnMonth({ month }: { month: DutyMonth }) {
  const { duty: words, duty_today: t } = useText();
  return (
    <>
      {t.held(month.in_person, month.required, month.planned)}
      {month.per === "week" && words.per_week} <span className={`duty-mark duty-${month.state}`}>{words.states[month.state]}</span>
    </>
  );
}

function Bar({ months, title }: { months: DutyMonth[]; title: string }) {
  const { duty: words } = useText();
  const counts = kStates.map((state) => ({ state, count: months.filter((each) => each.state === state).length })).filter(({ count }) => count > 0);
  return (
    <>
      <small className="duty-bar-title">{title}</small>
      <span className="duty-bar">
        {counts.map(({ state, count }) => (
          <span key={state} className={`duty-${state}`} style={{ flexGrow: count }}>
            <b>{count}</b> {words.states[state]}
          </span>
        ))}
      </span>
    </>
  );
}
