import { NativeSelect } from "@mantine/core";

import { useFieldTies } from "./form_errors";

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
  const ties = useFieldTies({ name, label, hint, required });
  const data = empty === undefined ? [...options] : [{ value: "", label: empty }, ...options];
  return (
    <NativeSelect {...ties} data={data} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
