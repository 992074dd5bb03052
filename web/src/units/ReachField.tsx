import { useText } from "../text/text";
import { SelectField } from "../ui/SelectField";

export type Reach = "true" | "false" | "";

/** One unit alone, or with every unit below it; left open, it is as the person's own post has it. */
export function ReachField({ value, onChange }: { value: Reach; onChange: (value: Reach) => void }) {
  const t = useText().list;
  const options = (["true", "false"] as const).map((reach) => ({ value: reach, label: t.reach_words[reach] }));
  return <SelectField name="below" label={t.reach} value={value} empty={t.reach_own} options={options} onChange={(reach) => onChange(reach as Reach)} />;
}
