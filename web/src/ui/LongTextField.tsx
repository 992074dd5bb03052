import { Textarea } from "@mantine/core";

import { useFieldTies } from "./form_errors";
import type { TextFieldProps } from "./TextField";

interface Props extends Pick<TextFieldProps, "name" | "label" | "value" | "onChange" | "hint" | "required" | "maxLength"> {
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
