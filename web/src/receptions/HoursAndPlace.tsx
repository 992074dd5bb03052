import { useText } from "../text/text";
import { TextField } from "../ui/TextField";

interface Where {
  starts_at: string;
  ends_at: string;
  place: string;
}

/** From when to when a head receives, and where: the same three fields in every form that sets a session. */
export function HoursAndPlace({ typed, onChange, place_hint }: { typed: Where; onChange: (patch: Partial<Where>) => void; place_hint?: string }) {
  const t = useText().receptions;
  return (
    <>
      <div className="two">
        <TextField name="starts_at" label={t.starts_at} required maxLength={5} value={typed.starts_at} onChange={(starts_at) => onChange({ starts_at })} />
        <TextField name="ends_at" label={t.ends_at} required maxLength={5} value={typed.ends_at} onChange={(ends_at) => onChange({ ends_at })} />
      </div>
      <TextField name="place" label={t.place} hint={place_hint} required maxLength={200} value={typed.place} onChange={(place) => onChange({ place })} />
    </>
  );
}
