import { Button } from "@mantine/core";
import { useState } from "react";

import type { NewRuling, RulingDay } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { RulingForm } from "./RulingForm";

const kKinds = ["swapped_day_off", "swapped_working_day", "public_holiday", "compensatory_day_off", "working_day"] as const;
const kEmptyDay: RulingDay = { day: "", kind: "swapped_day_off", vi: "" };

interface Typed {
  decision: string;
  decided_on: string;
  days: RulingDay[];
  confirms_year: string;
}
const kEmpty: Typed = { decision: "", decided_on: "", days: [kEmptyDay], confirms_year: "" };

/** What is typed, as the server takes it: a row left empty is no day. */
function rulingOf(typed: Typed): Omit<NewRuling, "reason"> {
  return {
    kind: "calendar_decision",
    decision: typed.decision,
    decided_on: typed.decided_on,
    days: typed.days.filter((day) => day.day !== "" || day.vi !== ""),
    confirms_year: typed.confirms_year === "" ? null : Number(typed.confirms_year),
  };
}

/** A decision on the calendar: typed, looked at, then confirmed. */
export function NewDecision() {
  const t = useText().law;
  const { today } = useSession();
  const [typed, setTyped] = useState(kEmpty);
  const change = (patch: Partial<Typed>) => setTyped((before) => ({ ...before, ...patch }));
  const changeDay = (place: number, patch: Partial<RulingDay>) => change({ days: typed.days.map((day, each) => (each === place ? { ...day, ...patch } : day)) });

  return (
    <RulingForm title={t.new_decision} lead={t.new_decision_lead} reason_hint={t.decision_reason_hint} ruling={rulingOf(typed)} onRuled={() => setTyped(kEmpty)} className="card">
      <TextField name="decision" label={t.decision} hint={t.decision_hint} required maxLength={200} value={typed.decision} onChange={(decision) => change({ decision })} />
      <DateField name="decided_on" label={t.decided_on} required today={today} value={typed.decided_on} onChange={(decided_on) => change({ decided_on })} />
      {typed.days.map((day, place) => (
        <fieldset key={place} className="decision-day">
          <legend>{t.day_number(place + 1)}</legend>
          <DateField name={`days.${place}.day`} label={t.day} required today={today} value={day.day} onChange={(value) => changeDay(place, { day: value })} />
          <SelectField name={`days.${place}.kind`} label={t.becomes} value={day.kind} options={kKinds.map((kind) => ({ value: kind, label: t.day_kinds[kind] }))} onChange={(kind) => changeDay(place, { kind: kind as RulingDay["kind"] })} />
          <TextField name={`days.${place}.vi`} label={t.day_name} hint={t.day_name_hint} required maxLength={100} value={day.vi} onChange={(vi) => changeDay(place, { vi })} />
        </fieldset>
      ))}
      <div className="button-row">
        <Button variant="default" onClick={() => change({ days: [...typed.days, { ...kEmptyDay, kind: "swapped_working_day" }] })}>
          {t.add_day}
        </Button>
        {typed.days.length > 1 && (
          <Button variant="default" onClick={() => change({ days: typed.days.slice(0, -1) })}>
            {t.remove_day}
          </Button>
        )}
      </div>
      <TextField name="confirms_year" label={t.confirms_year} hint={t.confirms_year_hint} inputMode="numeric" maxLength={4} value={typed.confirms_year} onChange={(confirms_year) => change({ confirms_year: confirms_year.replace(/\D/g, "") })} />
    </RulingForm>
  );
}
