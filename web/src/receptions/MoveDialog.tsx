import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { call } from "../api/client";
import { ProblemError } from "../api/client";
import type { ReceptionMoveAnswer, ReceptionSession } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { Dialog } from "../ui/Dialog";
import { ErrorSummary } from "../ui/ErrorSummary";
import { asProblem } from "../ui/Failed";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { HoursAndPlace } from "./HoursAndPlace";
import { showMonth } from "./spans";
import { useAct } from "./use_act";

interface Props {
  session: ReceptionSession;
  day: string;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Another day, hour or place. The law's answer stands there before anything is done; what is published is postponed, with the reason. */
export function MoveDialog({ session, day, onClose, onDone }: Props) {
  const t = useText().receptions;
  const { today } = useSession();
  const postpone = session.may.includes("postpone");
  const [slot, setSlot] = useState({ day, starts_at: session.starts_at, ends_at: session.ends_at, place: session.place });
  const [why, setWhy] = useState("");
  const act = useAct<ReceptionSession>((moved) => onDone((postpone ? t.postponed : t.moved)(showDay(session.day), showDay(moved.day))));
  const change = (patch: Partial<typeof slot>) => setSlot({ ...slot, ...patch });
  return (
    <Dialog opened title={postpone ? t.postpone_title(showDay(session.day)) : t.move_title(showDay(session.day))} onClose={onClose} size="lg">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void act.send(`/receptions/sessions/${session.id}/${postpone ? "postpone" : "move"}`, postpone ? { ...slot, why } : slot, session.version);
        }}
      >
        {postpone && <p className="notice">{t.postpone_lead}</p>}
        <ErrorSummary problem={act.problem} />
        <FormErrors errors={act.problem?.errors ?? []}>
          <DateField name="day" label={t.new_day} required today={today} value={slot.day} onChange={(value) => change({ day: value })} />
          <LawAnswer session={session} day={slot.day} onTake={(value) => change({ day: value })} />
          <HoursAndPlace typed={slot} onChange={change} />
          {postpone && <LongTextField name="why" label={t.why} hint={t.why_hint} required maxLength={500} value={why} onChange={setWhy} />}
        </FormErrors>
        <div className="button-row">
          <Button type="submit" loading={act.busy}>
            {postpone ? t.postpone : t.move}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.back}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

async function asked(id: string, day: string): Promise<ReceptionMoveAnswer> {
  const answer = await call<ReceptionMoveAnswer>(`/receptions/sessions/${id}/ask-move`, { method: "POST", body: { day } });
  if (answer.ok) return answer.value;
  throw new ProblemError(answer.problem);
}

/** A day off, the minimum of the months, the last day for putting the schedule up: as the law answers for this day. */
function LawAnswer({ session, day, onTake }: { session: ReceptionSession; day: string; onTake: (day: string) => void }) {
  const t = useText().receptions;
  const answer = useQuery({ queryKey: ["receptions", "move", session.id, day], queryFn: () => asked(session.id, day), enabled: /^\d{4}-\d{2}-\d{2}$/.test(day) });
  if (answer.isError) return <ErrorSummary problem={asProblem(answer.error)} />;
  if (!answer.data) return null;
  const { refusal, next_working_day, publish_by, in_time, after } = answer.data;
  return (
    <div className="law-answer" role="status">
      <strong>{t.law_answer}</strong>
      <ul>
        {refusal && <li className="too-few">✗ {t.refusals[refusal.code as keyof typeof t.refusals] ?? refusal.code}</li>}
        {next_working_day !== null && (
          <li>
            {t.rest_day_then(showDay(next_working_day))}{" "}
            <button type="button" className="link-button" onClick={() => onTake(next_working_day)}>
              {t.take_day(showDay(next_working_day))}
            </button>
          </li>
        )}
        {publish_by && (
          <li className={in_time ? "enough" : "too-few"}>
            {in_time ? "✓" : "✗"} {t.publish_by(showDay(publish_by.on))} <small>({publish_by.article})</small>
          </li>
        )}
        {session.kind === "periodic" &&
          after.map((month) => (
            <li key={month.month} className={month.met ? "enough" : "too-few"}>
              {month.met ? "✓" : "✗"} {t.month_after(showMonth(month.month), month.planned, month.required ?? 0, month.per === "week")} <small>({month.article})</small>
            </li>
          ))}
      </ul>
    </div>
  );
}
