import { Button, Group } from "@mantine/core";
import { useState } from "react";

import type { RegularHours, RegularReception } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { hoursInWords } from "../text/hours";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Facts } from "../ui/Facts";
import { Failed } from "../ui/Failed";
import { FormErrors } from "../ui/form_errors";
import { TextField } from "../ui/TextField";
import { useRegularReceptions } from "./queries";
import { useAct } from "./use_act";

/** When the unit receives beside the days of its head: what is in force, what comes, and the form for new hours. */
export function RegularPart({ unit_id, onDone }: { unit_id: string; onDone: () => void }) {
  const t = useText().receptions;
  const { today } = useSession();
  const all = useRegularReceptions(unit_id);
  if (all.isError) return <Failed problem={all.error} onRetry={() => void all.refetch()} />;
  if (!all.data) return null;
  const begun = all.data.items.filter((each) => each.valid_from <= today);
  const shown = [...begun.slice(-1), ...all.data.items.filter((each) => each.valid_from > today)];
  return (
    <section aria-label={t.regular}>
      <h2>{t.regular}</h2>
      {shown.length === 0 && <p>{t.no_regular}</p>}
      {shown.map((each) => (
        <RegularCard key={each.id} regular={each} />
      ))}
      <RegularForm key={`${unit_id} ${shown.length}`} unit_id={unit_id} now={begun.at(-1)} onDone={onDone} />
    </section>
  );
}

function RegularCard({ regular }: { regular: RegularReception }) {
  const t = useText();
  return (
    <section className="card">
      <Facts
        facts={[
          [t.receptions.hours, hoursInWords(regular.hours, t.law.weekdays)],
          [t.receptions.place, regular.place],
          [t.receptions.phone, regular.phone ?? ""],
          [t.receptions.validity, t.receptions.valid_from(showDay(regular.valid_from))],
          [t.receptions.basis, regular.basis],
        ]}
      />
    </section>
  );
}

const kWorkingDays = [1, 2, 3, 4, 5];
const kUsual: RegularHours[] = [
  { weekdays: kWorkingDays, starts_at: "08:00", ends_at: "11:30" },
  { weekdays: kWorkingDays, starts_at: "13:30", ends_at: "17:00" },
];

function RegularForm({ unit_id, now, onDone }: { unit_id: string; now: RegularReception | undefined; onDone: () => void }) {
  const t = useText().receptions;
  const { today } = useSession();
  const [hours, setHours] = useState<RegularHours[]>(now?.hours ?? kUsual);
  const [typed, setTyped] = useState({ place: now?.place ?? "", phone: now?.phone ?? "", valid_from: today, basis: "" });
  const act = useAct<RegularReception>(onDone);
  const set = (patch: Partial<typeof typed>) => setTyped({ ...typed, ...patch });
  return (
    <details className="card">
      <summary>{now ? t.change_regular : t.set_regular}</summary>
      <form
        className="stack"
        noValidate
        aria-label={t.regular}
        onSubmit={(event) => {
          event.preventDefault();
          void act.send("/receptions/regular", { unit_id, hours, ...typed });
        }}
      >
        <ErrorSummary problem={act.problem} />
        <FormErrors errors={act.problem?.errors ?? []}>
          {hours.map((line, place) => (
            <HoursLine
              key={place}
              place={place}
              line={line}
              onChange={(next) => setHours(hours.map((each, at) => (at === place ? next : each)))}
              onRemove={hours.length > 1 ? () => setHours(hours.filter((_, at) => at !== place)) : undefined}
            />
          ))}
          <Button variant="default" onClick={() => setHours([...hours, { weekdays: [6], starts_at: "08:00", ends_at: "11:30" }])}>
            {t.more_hours}
          </Button>
          <TextField name="place" label={t.place} required maxLength={200} value={typed.place} onChange={(place) => set({ place })} />
          <TextField name="phone" label={t.phone} maxLength={40} value={typed.phone} onChange={(phone) => set({ phone })} />
          <DateField name="valid_from" label={t.first_day} required today={today} value={typed.valid_from} onChange={(valid_from) => set({ valid_from })} />
          <TextField name="basis" label={t.basis} hint={t.basis_hint} required maxLength={200} value={typed.basis} onChange={(basis) => set({ basis })} />
        </FormErrors>
        <Button type="submit" loading={act.busy}>
          {t.set_regular}
        </Button>
      </form>
    </details>
  );
}

interface LineProps {
  place: number;
  line: RegularHours;
  onChange: (line: RegularHours) => void;
  onRemove: (() => void) | undefined;
}

/** The same hours on some weekdays. */
function HoursLine({ place, line, onChange, onRemove }: LineProps) {
  const t = useText();
  const name = (field: string) => `hours.${place}.${field}`;
  const turned = (weekday: number, on: boolean) => ({ ...line, weekdays: on ? [...line.weekdays, weekday].sort() : line.weekdays.filter((each) => each !== weekday) });
  return (
    <fieldset>
      <legend>{t.receptions.hours_line(place + 1)}</legend>
      <Group mb="xs">
        {t.law.weekdays.map((label, at) => (
          <CheckField key={label} name={at === 0 ? name("weekdays") : name(`weekdays.${at}`)} label={label} checked={line.weekdays.includes(at + 1)} onChange={(on) => onChange(turned(at + 1, on))} />
        ))}
      </Group>
      <Group align="end">
        <TextField name={name("starts_at")} label={t.receptions.starts_at} required maxLength={5} value={line.starts_at} onChange={(starts_at) => onChange({ ...line, starts_at })} />
        <TextField name={name("ends_at")} label={t.receptions.ends_at} required maxLength={5} value={line.ends_at} onChange={(ends_at) => onChange({ ...line, ends_at })} />
        {onRemove && (
          <Button variant="subtle" onClick={onRemove}>
            {t.receptions.remove_hours(place + 1)}
          </Button>
        )}
      </Group>
    </fieldset>
  );
}
