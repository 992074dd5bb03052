import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { TextField } from "../ui/TextField";

export interface TypedSlot {
  day: string;
  starts_at: string;
  ends_at: string;
  place: string;
}

/** Day, hours and place, as the calendar will show them. */
export function SlotFields({ value, onChange }: { value: TypedSlot; onChange: (patch: Partial<TypedSlot>) => void }) {
  const { dialogues: t, receptions } = useText();
  const { today } = useSession();
  return (
    <>
      <DateField name="day" label={t.day} required today={today} value={value.day} onChange={(day) => onChange({ day })} />
      <div className="two">
        <TextField name="starts_at" label={receptions.starts_at} required maxLength={5} value={value.starts_at} onChange={(starts_at) => onChange({ starts_at })} />
        <TextField name="ends_at" label={receptions.ends_at} required maxLength={5} value={value.ends_at} onChange={(ends_at) => onChange({ ends_at })} />
      </div>
      <TextField name="place" label={t.place} hint={t.place_hint} required maxLength={200} value={value.place} onChange={(place) => onChange({ place })} />
    </>
  );
}
