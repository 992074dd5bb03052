import { Textarea } from "@mantine/core";

import { useFieldTies } from "./form_errors";

interface Props {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  required?: boolean;
  maxLength?: number;
  rows?: number;
}

export function LongTextField({ name, label, value, onChange, hint, required, maxLength, rows = 3 }: Props) {
  const ties = useFieldTies({ name, label, hint, required });
  return (
    <Textarea
      {...ties}
      autoComplete="off"
      value={value}
      rows={rows}
      resize="vertical"
      {...(maxLength === undefined ? {} : { maxLength })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
