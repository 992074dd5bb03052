import { Textarea } from "@mantine/core";

import { fieldId, useFieldError } from "./form_errors";

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
  const error = useFieldError(name);
  return (
    <Textarea
      id={fieldId(name)}
      name={name}
      label={label}
      description={hint}
      error={error}
      withAsterisk={required === true}
      aria-required={required === true}
      value={value}
      rows={rows}
      resize="vertical"
      {...(maxLength === undefined ? {} : { maxLength })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
