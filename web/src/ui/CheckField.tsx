import { Checkbox } from "@mantine/core";

import { fieldId, useFieldError } from "./form_errors";

interface Props {
  name: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: string | undefined;
}

export function CheckField({ name, label, checked, onChange, hint }: Props) {
  const error = useFieldError(name);
  return (
    <Checkbox id={fieldId(name)} name={name} label={label} description={hint} error={error} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
  );
}
