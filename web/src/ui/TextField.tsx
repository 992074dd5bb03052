import { TextInput } from "@mantine/core";

import { useFieldTies } from "./form_errors";

export interface TextFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  required?: boolean;
  maxLength?: number;
  type?: "text" | "tel" | "email" | "search" | "number";
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "tel" | "email";
  autoFocus?: boolean;
  onBlur?: () => void;
  className?: string;
}

export function TextField({ name, label, value, onChange, hint, required, type = "text", autoComplete = "off", ...rest }: TextFieldProps) {
  const ties = useFieldTies({ name, label, hint, required });
  return <TextInput {...ties} value={value} type={type} autoComplete={autoComplete} onChange={(event) => onChange(event.currentTarget.value)} {...rest} />;
}
