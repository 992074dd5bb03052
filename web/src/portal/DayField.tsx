import { readDay, showDay } from "../text/day";
import { usePortalText } from "../text/portal";
import { TextField } from "./fields";

interface Props {
  name: string;
  label: string;
  /** As typed; `readDay` gives the day. */
  value: string;
  today: string;
  onChange: (value: string) => void;
}

/** A day, typed as people write it; digits alone are enough, and leaving the field shows how it was understood. */
export function DayField({ name, label, value, today, onChange }: Props) {
  const text = usePortalText();
  return (
    <div
      onBlur={() => {
        const day = readDay(value, today);
        if (day !== null) onChange(showDay(day));
      }}
    >
      <TextField name={name} label={label} hint={text.deadline.date_hint} required inputMode="numeric" autoComplete="off" maxLength={10} className="short" value={value} onChange={onChange} />
    </div>
  );
}
