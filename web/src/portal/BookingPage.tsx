import { useState, type FormEvent } from "react";

import { call } from "../api/client";
import type { FollowedBooking, Problem } from "../api/types";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { BookedPart } from "./BookedPart";
import { readCode, showCode } from "./code";
import { TextField } from "./fields";
import { Heading } from "./Heading";

/** A booked time by its code, which is kept in memory only. */
export function BookingPage() {
  const t = usePortalText().bookings;
  const [code, setCode] = useState("");
  const [booking, setBooking] = useState<FollowedBooking | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const answer = await call<FollowedBooking>("/portal/bookings/follow", { method: "POST", body: { code: readCode(code) } });
    setProblem(answer.ok ? null : answer.problem);
    setBooking(answer.ok ? answer.value : null);
  }

  return (
    <>
      <Heading>{t.title}</Heading>
      {booking ? (
        <BookedPart booking={booking} code={readCode(code)} onChanged={setBooking} />
      ) : (
        <form onSubmit={(event) => void handleSubmit(event)} noValidate>
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
