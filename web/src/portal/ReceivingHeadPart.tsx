import { address } from "../api/client";
import type { ReceivingHead, ShownReception } from "../api/types";
import { showDay, weekdayOf } from "../text/day";
import { hoursInWords } from "../text/hours";
import { useLanguage } from "../text/language";
import { usePortalText } from "../text/portal";
import { useWords } from "../text/words";
import { BookPart } from "./BookPart";
import { PublicationPart } from "./PublicationPart";

/** One head: who it is, the next sessions, the feed for a phone's calendar, and the proof of publication. */
export function ReceivingHeadPart({ head }: { head: ReceivingHead }) {
  const t = usePortalText().receptions;
  return (
    <article className="receiving-head">
      <h3>{head.head_title}</h3>
      <p>{head.head ?? t.no_head}</p>
      {head.regular && (
        <p>
          <b>{t.regular}:</b> {hoursInWords(head.regular.hours, t.weekdays)}. {head.regular.place}
          {head.regular.phone !== null && (
            <>
              . <a href={`tel:${head.regular.phone.replace(/[^+0-9]/g, "")}`}>{head.regular.phone}</a>
            </>
          )}
        </p>
      )}
      {head.sessions.length === 0 ? <p className="hint">{t.none}</p> : <ul className="sessions">{head.sessions.map((session) => <Session key={session.id} session={session} all={head.sessions} />)}</ul>}
      <p>
        <a className="button second" href={address(`/portal/receptions/${head.unit.id}/feed`)}>
          {t.feed}
        </a>{" "}
        <a href={address(`/portal/receptions/${head.unit.id}/head-feed`)}>{t.head_feed}</a>
        <br />
        <small>{t.feed_hint}</small>
      </p>
      {head.publication_id !== null && <PublicationPart id={head.publication_id} />}
    </article>
  );
}

function Session({ session, all }: { session: ShownReception; all: ShownReception[] }) {
  const { receptions: t, conferences } = usePortalText();
  const words = useWords();
  const { language } = useLanguage();
  const later = all.find((each) => each.id === session.moved_to);
  return (
    <li className={`session ${session.stage}`}>
      <p className="session-day">
        <b>
          {weekdayOf(session.day, language)}, {showDay(session.day)}
        </b>
        <span>
          {session.starts_at}–{session.ends_at}
        </span>
      </p>
      <p>
        {words.reception_kind[session.kind]}
        {session.online && ` · ${t.online}`}
        {session.by_invitation && ` · ${t.by_invitation}`}
      </p>
      {later && <p className="moved">{t.postponed_to(showDay(later.day))}</p>}
      <dl>
        {session.why !== null && <Line name={t.why} value={session.why} />}
        <Line name={session.delegated ? t.delegated : t.receiver} value={[session.receiver.title, session.receiver.name].filter(Boolean).join(" ") || t.no_head} />
        <Line name={t.place} value={session.place} />
        {session.participants.length > 0 && <Line name={t.with} value={session.participants.join("; ")} />}
        {session.content !== "" && <Line name={t.content} value={session.content} />}
      </dl>
      {session.moved_to === null && session.kind !== "dialogue_conference" && !session.by_invitation && <BookPart session_id={session.id} />}
      {session.kind === "dialogue_conference" && (
        <p>
          <a href="#conferences">{conferences.all}</a>
        </p>
      )}
    </li>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
