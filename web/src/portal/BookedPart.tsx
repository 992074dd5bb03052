import { useState } from "react";

import { call } from "../api/client";
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
  const slots = useAsk<FreeSlots>(booking.may.includes("choose") ? `/portal/receptions/${booking.session.id}/slots` : null);
  const { session, carried_from: carried } = booking;

  async function send(path: string, body: object) {
    const answer = await call<FollowedBooking>(path, { method: "POST", body });
    setProblem(answer.ok ? null : answer.problem);
    setSlot("");
    if (answer.ok) onChanged(answer.value);
    slots.retry();
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
      {carried && <p>{t.carried(showDay(carried.day), carried.why ?? "")}</p>}
      {booking.may.includes("choose") && booking.ticket === "" && <p className="note">{t.choose_now}</p>}
      {booking.may.includes("choose") && (
        <>
          <SelectField name="new_slot" label={t.slot} value={slot} options={[{ value: "", label: "" }, ...(slots.value?.slots ?? []).filter((each) => each.free).map((each) => ({ value: String(each.slot), label: each.starts_at }))]} onChange={setSlot} />
          <button type="button" className="button second" disabled={slot === ""} onClick={() => void send("/portal/bookings/choose", { code, slot: Number(slot) })}>
            {t.change}
          </button>{" "}
        </>
      )}
      {booking.may.includes("cancel") && (
        <button type="button" className="button second" onClick={() => void send("/portal/bookings/cancel", { code })}>
          {t.cancel}
        </button>
      )}
    </section>
  );
}
