import { useState } from "react";

import { call } from "../api/client";
import type { FollowedBooking } from "../api/types";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { useSending } from "../ui/use_sending";
import { BookedPart } from "./BookedPart";
import { readCode, showCode } from "./code";
import { TextField } from "./fields";
import { Heading } from "./Heading";

/** A booked time by its code, which is kept in memory only. */
export function BookingPage() {
  const t = usePortalText().bookings;
  const [code, setCode] = useState("");
  const [booking, setBooking] = useState<FollowedBooking | null>(null);
  const { problem, submit } = useSending<FollowedBooking>(() => call("/portal/bookings/follow", { method: "POST", body: { code: readCode(code) } }), setBooking);

  return (
    <>
      <Heading>{t.title}</Heading>
      {booking ? (
        <BookedPart booking={booking} code={readCode(code)} onChanged={setBooking} />
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <ErrorSummary problem={problem} />
          <FormErrors errors={problem?.errors ?? []}>
            <TextField name="code" label={t.code} hint={t.code_hint} required inputMode="numeric" autoComplete="off" maxLength={40} className="code-field" value={code} onChange={(typed) => setCode(typed.length > code.length ? showCode(typed) : typed)} />
          </FormErrors>
          <button type="submit" className="button">
            {t.look}
          </button>
        </form>
      )}
    </>
  );
}
