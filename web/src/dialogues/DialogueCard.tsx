import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";

import type { Dialogue } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { Facts } from "../ui/Facts";
import { kActForms } from "./act_forms";
import { Doubts } from "./Doubts";
import { spellCitation } from "../text/citation";
import type { DialogueAct } from "./use_dialogues";

/** One dialogue: when, where, who presides, who is invited and came, what came of it, and what may be done now. */
export function DialogueCard({ dialogue }: { dialogue: Dialogue }) {
  const { dialogues: t } = useText();
  const [act, setAct] = useState<DialogueAct | null>(null);
  const Form = act && kActForms[act];
  const { session } = dialogue;
  return (
    <div className="part">
      <p className="part-head">
        <strong>{t.on(showDay(session.day), session.starts_at, session.ends_at)}</strong>
        <span className="due">{t.stage[dialogue.stage]}</span>
      </p>
      <Lines dialogue={dialogue} />
      {!Form && (
        <div className="button-row no-print">
          <Link to={`/matters/${encodeURIComponent(dialogue.matter_id)}/dialogues/${encodeURIComponent(dialogue.id)}/notice`}>{t.notice_paper}</Link>
          <Link to={`/matters/${encodeURIComponent(dialogue.matter_id)}/dialogues/${encodeURIComponent(dialogue.id)}/minutes`}>{t.minutes_paper}</Link>
          {dialogue.may.map((each) => (
            <Button key={each} size="compact-md" variant={each === "send_notice" || each === "record" ? "filled" : "default"} onClick={() => setAct(each)}>
              {t.acts[each]}
            </Button>
          ))}
        </div>
      )}
      {Form && <Form dialogue={dialogue} onClose={() => setAct(null)} />}
    </div>
  );
}

function Lines({ dialogue }: { dialogue: Dialogue }) {
  const { dialogues: t } = useText();
  const { session, minutes, put_off } = dialogue;
  const presider = [session.presider_title, session.presider].filter(Boolean).join(" ");
  return (
    <>
      <Facts
        facts={[
          [t.place, session.place],
          [t.presider, session.document === null ? presider : `${presider} (${t.delegated_by(session.document)})`],
          [t.content, dialogue.content],
          [t.invited, <InvitedList key="invited" dialogue={dialogue} />],
          [t.notice, <NoticeLine key="notice" dialogue={dialogue} />],
          [t.put_off, put_off.length > 0 && put_off.map(({ day, why }) => <p key={day}>{t.put_off_from(showDay(day), why)}</p>)],
          [t.opinions, minutes?.opinions],
          [t.agreed, minutes?.agreed],
          [t.disagreed, minutes?.disagreed],
          [t.secretary, minutes && `${minutes.secretary}; ${t.recorded(dialogue.recorded_by ?? "", showDay(dialogue.recorded_on))}`],
          [t.not_held_because, dialogue.not_held_because],
          [t.report, dialogue.report !== null && `${t.reported(showDay(dialogue.reported_on))}: ${dialogue.report}`],
        ]}
      />
      {dialogue.report_owed && dialogue.reported_on === null && <p className="hint">{t.report_owed}</p>}
      {dialogue.notice_limit && <Doubts doubts={dialogue.notice_limit.doubts} />}
    </>
  );
}

function NoticeLine({ dialogue: { notice_sent_on, notice_number, notice_limit } }: { dialogue: Dialogue }) {
  const { dialogues: t } = useText();
  const sent = notice_sent_on !== null && t.notice_sent(showDay(notice_sent_on), notice_number ?? "");
  const limit = notice_limit && t.notice_by(showDay(notice_limit.latest_on), spellCitation(notice_limit.article));
  return (
    <>
      {[sent, limit].filter(Boolean).join("; ")}
      {sent && notice_limit && (
        <>
          {" "}
          <span className={notice_limit.in_time ? "due" : "due due-late"}>{notice_limit.in_time ? t.in_time : t.late}</span>
        </>
      )}
    </>
  );
}

function InvitedList({ dialogue }: { dialogue: Dialogue }) {
  const { dialogues: t } = useText();
  return (
    <ul className="plain-list">
      {dialogue.invited.map((each, at) => (
        <li key={at}>
          {each.name} <small>({t.as[each.as]})</small>
          {each.attended === true && ` – ${t.attended}`}
          {each.attended === false && ` – ${t.absent}: ${t.absence_reason[each.reason]}${each.explained === null ? "" : `; ${each.explained}`}`}
          {each.absence && (
            <>
              <p className="hint">
                {t.outcome[each.absence.outcome]} {spellCitation(each.absence.article)}{" "}
                {each.absence.outcome === "reschedule_or_suspend" && <a href="#offers-title">{t.to_offers}</a>}
              </p>
              <Doubts doubts={each.absence.doubts} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
