import type { NewIncident } from "../api/types";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { hourNow } from "../ui/hour_now";
import { TextField } from "../ui/TextField";

export type Called = NonNullable<NewIncident["called"]>;
const kWhom: readonly Called[number]["whom"][] = ["guard", "police", "medical", "leader", "upper_unit", "technician"];

interface Props {
  called: Called;
  onChange: (called: Called) => void;
}

/** Who was called, each with the hour: ticked, and the hour of now stands there to be corrected. */
export function CalledFields({ called, onChange }: Props) {
  const t = useText().incident;
  return (
    <fieldset className="called-fields">
      <legend>{t.called}</legend>
      {kWhom.map((whom) => {
        const index = called.findIndex((each) => each.whom === whom);
        const each = called[index];
        return (
          <div key={whom} className="called-field">
            <CheckField name={`called_${whom}`} label={t.whom[whom]} checked={each !== undefined} onChange={(on) => onChange(on ? [...called, { whom, at: hourNow() }] : called.filter((one) => one.whom !== whom))} />
            {each && <TextField name={`called.${index}.at`} label={t.called_at(t.whom[whom])} inputMode="numeric" maxLength={5} value={each.at} onChange={(at) => onChange(called.map((one) => (one.whom === whom ? { ...one, at } : one)))} />}
          </div>
        );
      })}
    </fieldset>
  );
}
