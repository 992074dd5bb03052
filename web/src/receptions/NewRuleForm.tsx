import { Button } from "@mantine/core";
import { useState } from "react";

import type { ReceptionPattern, ReceptionRule, SuggestedRule } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { HoursAndPlace } from "./HoursAndPlace";
import { useAct } from "./use_act";

const kEvery = ["days_of_month", "weeks", "weekdays_of_month"] as const;
const kDelegation = ["forbidden", "special_case", "allowed"] as const;

interface Typed {
  every: ReceptionPattern["every"];
  numbers: string; // days of the month, or which weekdays of it
  first_on: string;
  weeks: string;
  weekday: string;
}

/** "5, 25" → [5, 25]; what is no number is left for the server to refuse. */
function numbersOf(text: string): number[] {
  return text.split(/[^0-9]+/).filter((word) => word !== "").map(Number);
}

function patternOf(typed: Typed): ReceptionPattern {
  if (typed.every === "days_of_month") return { every: typed.every, days: numbersOf(typed.numbers) };
  if (typed.every === "weeks") return { every: typed.every, first_on: typed.first_on, weeks: Number(typed.weeks) };
  return { every: typed.every, weekday: Number(typed.weekday), nths: numbersOf(typed.numbers) };
}

/** A new rule: which days, when, where, with whom, and whether a deputy may do it. */
export function NewRuleForm({ unit_id, suggested, onDone }: { unit_id: string; suggested?: SuggestedRule | undefined; onDone: () => void }) {
  const t = useText().receptions;
  const law = useText().law;
  const { today } = useSession();
  const [typed, setTyped] = useState<Typed>({ every: "days_of_month", numbers: suggested?.days.join(", ") ?? "", first_on: "", weeks: "2", weekday: "4" });
  const [rule, setRule] = useState({ starts_at: "08:00", ends_at: "11:30", place: "", content: "", delegation: suggested?.delegation ?? ("special_case" as SuggestedRule["delegation"]), valid_from: suggested?.valid_from ?? today, basis: suggested?.basis ?? "" });
  const [participants, setParticipants] = useState("");
  const act = useAct<ReceptionRule>(onDone);
  const change = (patch: Partial<Typed>) => setTyped({ ...typed, ...patch });
  const set = (patch: Partial<typeof rule>) => setRule({ ...rule, ...patch });
  const listed = participants.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return (
    <details className="card" open={suggested !== undefined}>
      <summary>{t.new_rule}</summary>
      <form
        className="stack"
        noValidate
        aria-label={t.new_rule}
        onSubmit={(event) => {
          event.preventDefault();
          void act.send("/receptions/rules", { unit_id, pattern: patternOf(typed), ...rule, participants: listed });
        }}
      >
        <ErrorSummary problem={act.problem} />
        <FormErrors errors={act.problem?.errors ?? []}>
          <SelectField name="pattern.every" label={t.every} value={typed.every} options={kEvery.map((every) => ({ value: every, label: t.every_words[every] }))} onChange={(every) => change({ every: every as Typed["every"], numbers: "" })} />
          {typed.every === "days_of_month" && <TextField name="pattern.days" label={t.days} hint={t.days_hint} required maxLength={40} value={typed.numbers} onChange={(numbers) => change({ numbers })} />}
          {typed.every === "weeks" && (
            <>
              <DateField name="pattern.first_on" label={t.first_on} hint={t.first_on_hint} required today={today} value={typed.first_on} onChange={(first_on) => change({ first_on })} />
              <TextField name="pattern.weeks" label={t.weeks} required inputMode="numeric" maxLength={2} value={typed.weeks} onChange={(weeks) => change({ weeks })} />
            </>
          )}
          {typed.every === "weekdays_of_month" && (
            <>
              <SelectField name="pattern.weekday" label={t.weekday} value={typed.weekday} options={law.weekdays.map((label, place) => ({ value: String(place + 1), label }))} onChange={(weekday) => change({ weekday })} />
              <TextField name="pattern.nths" label={t.nths} hint={t.nths_hint} required maxLength={20} value={typed.numbers} onChange={(numbers) => change({ numbers })} />
            </>
          )}
          <HoursAndPlace typed={rule} onChange={set} />
          <LongTextField name="participants" label={t.participants} hint={t.one_a_line} value={participants} onChange={setParticipants} />
          <LongTextField name="content" label={t.content} hint={t.content_hint} maxLength={500} value={rule.content} onChange={(content) => set({ content })} />
          <SelectField name="delegation" label={t.delegation} value={rule.delegation} options={kDelegation.map((word) => ({ value: word, label: t.delegation_words[word] }))} onChange={(delegation) => set({ delegation: delegation as SuggestedRule["delegation"] })} />
          <DateField name="valid_from" label={t.first_day} required today={today} value={rule.valid_from} onChange={(valid_from) => set({ valid_from })} />
          <TextField name="basis" label={t.basis} hint={t.basis_hint} required maxLength={200} value={rule.basis} onChange={(basis) => set({ basis })} />
        </FormErrors>
        <Button type="submit" loading={act.busy}>
          {t.set_rule}
        </Button>
      </form>
    </details>
  );
}
