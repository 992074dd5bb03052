import { NativeSelect } from "@mantine/core";

import { fieldId, useFieldError } from "./form_errors";

export interface Option {
  value: string;
  label: string;
}

interface Props {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  empty?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
}

/** A native select: the fastest with a keyboard, and the phone's own on a phone. */
export function SelectField({ name, label, value, options, onChange, empty, hint, required }: Props) {
  const error = useFieldError(name);
  const data = empty === undefined ? [...options] : [{ value: "", label: empty }, ...options];
  return (
    <NativeSelect
      id={fieldId(name)}
      name={name}
      label={label}
      description={hint}
      error={error}
      withAsterisk={required === true}
      aria-required={required === true}
      data={data}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
