import { HoursAndPlace } from "../receptions/HoursAndPlace";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";

export interface TypedSlot {
  day: string;
  starts_at: string;
  ends_at: string;
  place: string;
}

/** Day, hours and place, as the calendar will show them. */
export function SlotFields({ value, onChange }: { value: TypedSlot; onChange: (patch: Partial<TypedSlot>) => void }) {
  const { dialogues: t } = useText();
  const { today } = useSession();
  return (
    <>
      <DateField name="day" label={t.day} required today={today} value={value.day} onChange={(day) => onChange({ day })} />
      <HoursAndPlace typed={value} onChange={onChange} place_hint={t.place_hint} />
    </>
  );
}
