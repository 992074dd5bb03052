import { Link, Navigate } from "react-router";

import { useMatterPages, useWork } from "../api/queries";
import type { Role, Work } from "../api/types";
import { DueReceptions } from "../conclusions/DueReceptions";
import { DueDialogues } from "../dialogues/DueDialogues";
import { DutyToday } from "../duty/DutyToday";
import { looksOnOnly, myUnits, onlyRole, useSession } from "../session/session";
import { showDay } from "../text/day";
import { useCount } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { WaitingProposals } from "../proposals/TallyPart";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { listAddress, askedQuery, kNoConditions, type MatterQuery } from "./matter_query";
import { MatterTable } from "./MatterTable";

const kTiles: readonly { count: keyof Work & ("overdue" | "due_soon" | "new" | "mine" | "waiting_others"); note: "overdue_note" | "due_soon_note" | "new_note" | "mine_note" | "waiting_note"; list: Partial<MatterQuery> }[] = [
  { count: "overdue", note: "overdue_note", list: { open: "true", due: "overdue" } },
  { count: "due_soon", note: "due_soon_note", list: { open: "true", due: "soon" } },
  { count: "new", note: "new_note", list: { open: "true", waiting: "reception" } },
  { count: "mine", note: "mine_note", list: { open: "true", assigned: "me" } },
  { count: "waiting_others", note: "waiting_note", list: { open: "true", waiting: "others" } },
];

/** What comes first for whom: what waits for nobody but him. Others see all that is open. */
const kFirst: Partial<Record<Role, Partial<MatterQuery>>> = {
  reception_officer: { waiting: "reception" },
  handler: { assigned: "me" },
  head: { waiting: "head" },
  deputy: { waiting: "head" },
};

/** The first page of the day: how much of what, and what comes first. */
export function TodayPage() {
  const session = useSession();
  return session.may.includes("see_matters") ? <MyWork /> : <Navigate to={session.may.includes("manage_staff") ? "/staff" : "/account"} replace />;
}

function MyWork() {
  const text = useText();
  const session = useSession();
  const work = useWork();
  const role = onlyRole(session);
  const first = role === null ? {} : (kFirst[role] ?? {});
  const pages = useMatterPages("/matters", { ...askedQuery({ ...kNoConditions, open: "true", ...first }), limit: 15 });
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle title={looksOnOnly(session) ? text.today.title_looking_on : text.today.title} />
      {work.isPending && <Loading />}
      {work.isError && <Failed problem={work.error} onRetry={() => void work.refetch()} />}
      {work.data && <Counts work={work.data} />}
      <DutyToday />
      <DueReceptions />
      <DueDialogues />
      {!looksOnOnly(session) && <WaitingProposals unit_id={myUnits(session)[0]?.id ?? ""} />}
      <section aria-labelledby="first-things">
        <h2 id="first-things">{looksOnOnly(session) ? text.today.list_looking_on : text.today.list}</h2>
        {pages.isPending && <Loading />}
        {pages.isError && <Failed problem={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.data && rows.length === 0 && (
          <p className="empty">
            {text.today.nothing}
            {session.may.includes("register_petition") && <Link to="/petitions/new">{text.today.register}</Link>}
          </p>
        )}
        {rows.length > 0 && <MatterTable rows={rows} />}
        <p>
          <Link to={listAddress({ open: "true" })}>{text.today.all}</Link>
        </p>
      </section>
    </>
  );
}

function Counts({ work }: { work: Work }) {
  const text = useText();
  const write = useCount();
  const session = useSession();
  const tiles = looksOnOnly(session) ? kTiles.filter(({ count }) => count !== "mine" && count !== "waiting_others") : kTiles;
  const words = useWords();
  return (
    <>
      <p className="hint">
        {text.today.day(showDay(work.today))}
        {work.unit && ` · ${work.unit.name}`}
      </p>
      <ul className="counts">
        {tiles.map(({ count, note, list }) => (
          <li key={count} className={work[count] === 0 ? `count count-${count} none` : `count count-${count}`}>
            <Link to={listAddress(list)}>
              <strong>{write(work[count])}</strong>
              <span>{text.today[count]}</span>
              <small>{text.today[note]}</small>
            </Link>
          </li>
        ))}
      </ul>
      {work.by_clock.length > 0 && (
        <details className="by-clock">
          <summary>{text.today.by_clock}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.today.clock}</th>
                <th scope="col">{text.today.overdue}</th>
                <th scope="col">{text.today.due_soon}</th>
              </tr>
            </thead>
            <tbody>
              {work.by_clock.map((row) => (
                <tr key={row.clock}>
                  <th scope="row">{words.clock[row.clock as keyof typeof words.clock] ?? row.clock}</th>
                  <td>{row.overdue}</td>
                  <td>{row.due_soon}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
