import { useState } from "react";

import { call, newKey } from "../api/client";
import type { BookingReceipt, FreeSlots, NewBooking } from "../api/types";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { useSending } from "../ui/use_sending";
import { BookedPart } from "./BookedPart";
import { showCode } from "./code";
import { CheckField, LongTextField, SelectField, TextField } from "./fields";
import { asGroup, GroupFields, kNobodyElse } from "./GroupFields";
import { useAsk } from "./useAsk";

const kKinds = ["feedback", "complaint", "denunciation"] as const;
const kPriorities = ["none", "elderly", "disabled", "pregnant", "meritorious"] as const;

/** The free times of a published session, and booking one: what was typed stays when somebody was faster. */
export function BookPart({ session_id }: { session_id: string }) {
  const t = usePortalText().bookings;
  const [open, setOpen] = useState(false);
  return (
    <details className="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.book}</summary>
      {open && <BookForm session_id={session_id} />}
    </details>
  );
}

function BookForm({ session_id }: { session_id: string }) {
  const t = usePortalText().bookings;
  const slots = useAsk<FreeSlots>(`/portal/receptions/${session_id}/slots`);
  const [key, setKey] = useState(newKey);
  const [typed, setTyped] = useState({ slot: "", kind: "feedback", priority: "none", name: "", phone: "", content: "", paper_code: "", people: "1", asks_secrecy: true });
  const [group, setGroup] = useState(kNobodyElse);
  const [booked, setBooked] = useState<BookingReceipt | null>(null);
  const several = Number(typed.people) > 1;
  const change = (part: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    setKey(newKey());
  };

  const { problem, busy, submit } = useSending<BookingReceipt>(
    async () => {
      const body: NewBooking = {
        session_id,
        ...(typed.slot === "" ? {} : { slot: Number(typed.slot) }),
        kind: typed.kind as NewBooking["kind"],
        asks_secrecy: typed.asks_secrecy,
        priority: typed.priority as NonNullable<NewBooking["priority"]>,
        people_count: Number(typed.people) || 1,
        content: typed.content,
        ...(several && asGroup(group)),
        ...(typed.paper_code.trim() === "" ? {} : { paper_code: typed.paper_code }),
        person: { kind: "person", name: typed.name, ...(typed.phone.trim() === "" ? {} : { phone: typed.phone }) },
      };
      const answer = await call<BookingReceipt>("/portal/bookings", { method: "POST", body, headers: { "Idempotency-Key": key } });
      if (!answer.ok && answer.problem.status === 409) {
        change({ slot: "" });
        slots.retry();
      }
      return answer;
    },
    setBooked,
  );

  if (booked) {
    return (
      <>
        <p role="status">{t.done}</p>
        <p>
          {t.code}: <b className="code">{showCode(booked.code)}</b>
        </p>
        <BookedPart booking={booked.booking} code={booked.code} onChanged={(booking) => setBooked({ ...booked, booking })} />
      </>
    );
  }
  const free = (slots.value?.slots ?? []).filter((each) => each.free);
  if (slots.value && free.length === 0) return <p>{t.none_free}</p>;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <SelectField name="slot" label={t.slot} required value={typed.slot} options={[{ value: "", label: "" }, ...free.map((each) => ({ value: String(each.slot), label: each.starts_at }))]} onChange={(slot) => change({ slot })} />
        <TextField name="person.name" label={t.name} required autoComplete="name" maxLength={200} value={typed.name} onChange={(name) => change({ name })} />
        <TextField name="person.phone" label={t.phone} type="tel" inputMode="tel" autoComplete="tel" maxLength={20} value={typed.phone} onChange={(phone) => change({ phone })} />
        <SelectField name="kind" label={t.kind} hint={typed.kind === "denunciation" ? t.secret : undefined} required value={typed.kind} options={kKinds.map((value) => ({ value, label: t.kinds[value] }))} onChange={(kind) => change({ kind })} />
        {slots.value?.session.online && typed.kind === "denunciation" && <CheckField name="asks_secrecy" label={t.asks_secrecy} checked={typed.asks_secrecy} onChange={(asks_secrecy) => change({ asks_secrecy })} />}
        <LongTextField name="content" label={t.content} required maxLength={2000} value={typed.content} onChange={(content) => change({ content })} />
        <TextField name="paper_code" label={t.paper_code} hint={t.paper_code_hint} inputMode="numeric" maxLength={40} value={typed.paper_code} onChange={(paper_code) => change({ paper_code })} />
        <SelectField name="priority" label={t.priority} value={typed.priority} options={kPriorities.map((value) => ({ value, label: t.priorities[value] }))} onChange={(priority) => change({ priority })} />
        <TextField name="people_count" label={t.people_count} inputMode="numeric" maxLength={6} value={typed.people} onChange={(people) => change({ people })} />
        {several && (
          <GroupFields
            group={group}
            onChange={(part) => {
              setGroup((before) => ({ ...before, ...part }));
              setKey(newKey());
            }}
          />
        )}
      </FormErrors>
      <button type="submit" className="button" aria-disabled={busy}>
        {t.send}
      </button>
    </form>
  );
}
