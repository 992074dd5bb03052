import { TextInput } from "@mantine/core";

import { useText } from "../text/text";
import { fieldId, useFieldError } from "../ui/form_errors";

/** The six digits of the authenticator app; a telephone offers them from its keyboard. */
export function CodeField({ hint }: { hint?: string }) {
  const error = useFieldError("code");
  const t = useText().second_factor;
  return (
    <TextInput
      id={fieldId("code")}
      name="code"
      label={t.code}
      description={hint}
      error={error}
      autoComplete="one-time-code"
      spellCheck={false}
      maxLength={40}
      autoFocus
      required
      withAsterisk={false}
    />
  );
}
