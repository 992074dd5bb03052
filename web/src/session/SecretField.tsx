import { PasswordInput } from "@mantine/core";

import { useText } from "../text/text";
import { fieldId, useFieldError } from "../ui/form_errors";

/** A password box that can be shown, filled by a password manager, and pasted into. */
export function SecretField({ name, label, hint, autoComplete }: { name: string; label: string; hint?: string; autoComplete: string }) {
  const error = useFieldError(name);
  const t = useText().session;
  return (
    <PasswordInput
      id={fieldId(name)}
      name={name}
      label={label}
      description={hint}
      error={error}
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ "aria-label": `${t.show_password}: ${label}`, tabIndex: 0 }}
    />
  );
}
