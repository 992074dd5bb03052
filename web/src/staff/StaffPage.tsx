import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";

import { useStaffPages } from "../api/queries";
import type { Post, StaffMade, StaffMember } from "../api/types";
import { ExportButton } from "../exports/ExportButton";
import { CalendarAlarm } from "../law/CalendarAlarm";
import { myUnits, useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { Done } from "../ui/Done";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { UnitField } from "../units/UnitField";
import { FirstPassword } from "./FirstPassword";
import { RequiredRoles } from "./RequiredRoles";
import { StaffDialog, type StaffWork } from "./StaffDialog";

/** Who holds which post in a unit. What may be changed is what the server says in `may`. */
export function StaffPage() {
  const text = useText();
  const t = text.staff;
  const session = useSession();
  const queries = useQueryClient();
  const [words, setWords] = useSearchParams();
  const unit_id = words.get("unit_id") ?? myUnits(session)[0]?.id ?? "";
  const staff = useStaffPages(unit_id);
  const people = staff.data?.pages.flatMap((page) => page.items) ?? [];
  const may = staff.data?.pages[0]?.may ?? [];
  const [work, setWork] = useState<StaffWork | null>(null);
  const [made, setMade] = useState<StaffMade | null>(null);
  const [saved, setSaved] = useState(false);

  function finished(first: StaffMade | null) {
    setWork(null);
    setMade(first);
    setSaved(true);
    void queries.invalidateQueries({ queryKey: ["staff"] });
  }

  return (
    <>
      <PageTitle title={t.title} />
      {may.includes("add_staff") && <CalendarAlarm />}
      <form className="filters card" role="search" aria-label={t.title} onSubmit={(event) => event.preventDefault()}>
        <div className="filters-first">
          <UnitField name="unit_id" label={t.choose_unit} value={unit_id} onChange={(id) => id !== "" && setWords({ unit_id: id })} />
          <div className="button-row">
            {may.includes("add_staff") && <Button onClick={() => setWork({ do: "add", unit_id })}>{t.add}</Button>}
            {people.length > 0 && <ExportButton list="staff" query={{ unit_id }} />}
          </div>
        </div>
      </form>
      {may.includes("add_staff") && <RequiredRoles key={unit_id} unit_id={unit_id} />}
      {saved && <Done>{t.saved}</Done>}
      {made && <FirstPassword made={made} onClose={() => setMade(null)} />}
      {staff.isPending && unit_id !== "" && <Loading />}
      {staff.isError && <Failed problem={staff.error} onRetry={() => void staff.refetch()} />}
      {staff.data && people.length === 0 && <p className="empty">{t.none}</p>}
      <ul className="staff-list">
        {people.map((person) => (
          <Person key={person.id} person={person} unit_id={unit_id} onWork={setWork} />
        ))}
      </ul>
      {staff.hasNextPage && (
        <Button variant="default" loading={staff.isFetchingNextPage} onClick={() => void staff.fetchNextPage()}>
          {text.list.more}
        </Button>
      )}
      {work && <StaffDialog work={work} onClose={() => setWork(null)} onDone={finished} />}
    </>
  );
}

const kAccountActs = ["reset_password", "take_second_factor_away", "deactivate", "reactivate"] as const;

function Person({ person, unit_id, onWork }: { person: StaffMember; unit_id: string; onWork: (work: StaffWork) => void }) {
  const text = useText();
  const t = text.staff;
  const may = (act: string) => person.may.includes(act);
  return (
    <li className="card">
      <div className="part-head">
        <h2>
          {person.name} <small>{person.login}</small>
          {!person.active && <small> ({t.inactive})</small>}
          {person.second_factor && <small> · {t.has_second_factor}</small>}
        </h2>
        <div className="button-row">
          {may("add_post") && (
            <Button size="compact-md" variant="default" onClick={() => onWork({ do: "add_post", person, unit_id })}>
              {t.add_post}
            </Button>
          )}
          {kAccountActs.filter(may).map((act) => (
            <Button key={act} size="compact-md" variant="default" onClick={() => onWork({ do: act, person })}>
              {t[act]}
            </Button>
          ))}
        </div>
      </div>
      <ul className="plain-list">
        {person.posts.map((post) => (
          <PostLine key={post.id} post={post} may_end={may("end_post") && post.in_force} onEnd={() => onWork({ do: "end_post", person, post })} />
        ))}
      </ul>
    </li>
  );
}

function PostLine({ post, may_end, onEnd }: { post: Post; may_end: boolean; onEnd: () => void }) {
  const text = useText();
  return (
    <li className="part-head">
      <span>
        <strong>{post.title}</strong>, {post.unit.name}
        <small>
          {text.role[post.role]} · {text.post.from_to(showDay(post.valid_from), post.valid_to && showDay(post.valid_to))}
          {post.document && ` · ${post.document}`}
          {!post.in_force && ` · ${text.session.not_in_force}`}
        </small>
      </span>
      {may_end && (
        <Button size="compact-md" variant="subtle" onClick={onEnd}>
          {text.staff.end_post}
        </Button>
      )}
    </li>
  );
}
