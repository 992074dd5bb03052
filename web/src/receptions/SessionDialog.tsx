import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";

import type { ReceptionSession } from "../api/types";
import { MatterOfSession } from "../dialogues/MatterOfSession";
import { useSession } from "../session/session";
import { showDay, showInstant, weekdayOf } from "../text/day";
import { useLanguage } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Dialog } from "../ui/Dialog";
import { Facts } from "../ui/Facts";
import { OnlinePart } from "./OnlinePart";
import { DelegateForm, DropForm, HoldForm, NotHeldForm, StandInForm, TakeBackForm } from "./act_forms";

interface Props {
  session: ReceptionSession;
  onClose: () => void;
  onMove: () => void;
  onDone: (words: string) => void;
}

const kForms = { delegate: DelegateForm, take_back: TakeBackForm, stand_in: StandInForm, hold: HoldForm, not_held: NotHeldForm, drop: DropForm } as const;
type FormAct = keyof typeof kForms;

/** One session: what is planned, what was announced, and what may be done now. */
export function SessionDialog({ session, onClose, onMove, onDone }: Props) {
  const { receptions: t, bookings, brief, conferences } = useText();
  const { today } = useSession();
  const words = useWords();
  const { language } = useLanguage();
  const [act, setAct] = useState<FormAct | null>(null);
  const title = `${words.reception_kind[session.kind]} – ${weekdayOf(session.day, language)}, ${showDay(session.day)}`;
  const Form = act && kForms[act];
  return (
    <Dialog opened title={title} onClose={onClose} size="lg">
      <SessionFacts session={session} />
      {session.by_invitation && <MatterOfSession session_id={session.id} />}
      {session.online && <OnlinePart session_id={session.id} />}
      {!Form && (
        <div className="button-row">
          {session.stage !== "draft" && session.stage !== "postponed" && session.kind !== "dialogue_conference" && !session.by_invitation && <Link to={`/receptions/queue?session_id=${encodeURIComponent(session.id)}`}>{bookings.open}</Link>}
          {session.stage !== "draft" && session.stage !== "postponed" && <Link to={`/receptions/${encodeURIComponent(session.id)}/brief`}>{brief.open}</Link>}
          {(session.stage === "held" || session.stage === "published") && session.day <= today && !session.by_invitation && <Link to={`/receptions/${encodeURIComponent(session.id)}/minutes`}>{brief.minutes}</Link>}
          {session.kind === "dialogue_conference" && session.stage !== "draft" && <Link to={`/receptions/conference?session_id=${encodeURIComponent(session.id)}`}>{conferences.open}</Link>}
          {session.may.map((each) => (
            <Button key={each} variant={each === "hold" ? "filled" : "default"} onClick={() => (each === "move" || each === "postpone" ? onMove() : setAct(each))}>
              {t.acts[each]}
            </Button>
          ))}
        </div>
      )}
      {Form && <Form session={session} onBack={() => setAct(null)} onDone={onDone} />}
    </Dialog>
  );
}

function SessionFacts({ session }: { session: ReceptionSession }) {
  const t = useText().receptions;
  const words = useWords();
  const { announced, publish_by, grounds } = session;
  const participants = session.participants.map(({ post, stand_in }) => (
    <li key={post}>
      {post}
      {stand_in && ` → ${stand_in.who} (${stand_in.reason}, ${t.reported(showDay(stand_in.reported_on))})`}
    </li>
  ));
  return (
    <Facts
      facts={[
        [t.stage, words.reception_stage[session.stage]],
        [t.why, session.why],
        [t.hours, `${session.starts_at}–${session.ends_at}`],
        [t.fixed_on, session.fixed_on !== null && session.fixed_on !== session.day && t.shifted(showDay(session.fixed_on))],
        [t.place, session.place],
        [session.delegated ? t.delegated : t.receiver, session.received_by ?? ([session.receiver.title, session.receiver.name].filter(Boolean).join(" ") || t.no_head)],
        [t.document, session.delegate && `${session.delegate.document}${session.delegate.reason === "" ? "" : `; ${session.delegate.reason}`}`],
        [t.participants, participants.length > 0 && <ul key="all">{participants}</ul>],
        [t.absence_report_by, session.absence_report_by !== null && showDay(session.absence_report_by)],
        [t.content, session.content],
        [t.publish_by_label, publish_by && `${showDay(publish_by.on)} (${publish_by.article})`],
        [t.announced, announced && `${showInstant(announced.at)} – ${announced.in_time ? t.in_time : t.late}`],
        [t.grounds, grounds && t.grounds_line(grounds.required, grounds.grounds.join(", "), grounds.article)],
      ]}
    />
  );
}
