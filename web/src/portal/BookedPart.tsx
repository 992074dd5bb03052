import { useState } from "react";

import { call, fetchFile } from "../api/client";
import { saveFile } from "../api/save_file";
import type { FollowedBooking, FreeSlots, Problem } from "../api/types";
import { showDay } from "../text/day";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { SelectField } from "./fields";
import { useAsk } from "./useAsk";

interface Props {
  booking: FollowedBooking;
  code: string;
  onChanged: (booking: FollowedBooking) => void;
}

/** A booked time as who has its code sees it: when, where, which number, and what may be done. */
export function BookedPart({ booking, code, onChanged }: Props) {
  const t = usePortalText().bookings;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [slot, setSlot] = useState("");
  const [wants, setWants] = useState(false);
  const choosing = booking.may.includes("choose") && (wants || booking.ticket === "");
  const slots = useAsk<FreeSlots>(choosing ? `/portal/receptions/${booking.session.id}/slots` : null);
  const { session, carried_from: carried } = booking;

  async function send(path: string, body: object) {
    const answer = await call<FollowedBooking>(path, { method: "POST", body });
    setProblem(answer.ok ? null : answer.problem);
    setSlot("");
    if (answer.ok) {
      setWants(false);
      onChanged(answer.value);
    }
    slots.retry();
  }

  async function save() {
    const answer = await fetchFile("/portal/bookings/calendar", { code });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) saveFile(answer.value.bytes, `${t.calendar_file}-${session.day}.ics`);
  }

  return (
    <section className="stage">
      <ErrorSummary problem={problem} />
      <p>
        <b>
          {showDay(session.day)} {booking.starts_at ?? ""}
        </b>{" "}
        · {t.stages[booking.stage]}
      </p>
      <p>
        {session.unit.name}, {session.place}
      </p>
      {booking.ticket !== "" && (
        <p>
          {t.ticket}: <b className="code">{booking.ticket}</b>
        </p>
      )}
      {booking.days_left !== null && (
        <p className="note">
          <b>{t.days_left(booking.days_left)}.</b> {t.bring}
        </p>
      )}
      {booking.appointment === "to_bring" && <p className="note">{t.bring_appointment}</p>}
      {carried && <p>{t.carried(showDay(carried.day), carried.why ?? "")}</p>}
      {booking.may.includes("choose") && booking.ticket === "" && <p className="note">{t.choose_now}</p>}
      {choosing && <SelectField name="new_slot" label={t.slot} value={slot} options={[{ value: "", label: "" }, ...(slots.value?.slots ?? []).filter((each) => each.free).map((each) => ({ value: String(each.slot), label: each.starts_at }))]} onChange={setSlot} />}
      <div className="buttons">
        {choosing && (
          <button type="button" className="button second" disabled={slot === ""} onClick={() => void send("/portal/bookings/choose", { code, slot: Number(slot) })}>
            {t.change}
          </button>
        )}
        {booking.may.includes("calendar") && (
          <button type="button" className="button second" onClick={() => void save()}>
            {t.calendar}
          </button>
        )}
        {booking.may.includes("choose") && !choosing && (
          <button type="button" className="button second" onClick={() => setWants(true)}>
            {t.change_hour}
          </button>
        )}
        {booking.may.includes("cancel") && (
          <button type="button" className="button second" onClick={() => void send("/portal/bookings/cancel", { code })}>
            {t.cancel}
          </button>
        )}
      </div>
    </section>
  );
}
