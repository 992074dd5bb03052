// The errors of one form, by field path ("senders.0.name"), so that each field finds its own. A field that is typed in
// again loses its mark; the summary keeps the whole list until the form is sent again.
import { createContext, useContext, useEffect, useState, type FormEvent, type ReactNode } from "react";

import type { FieldError } from "../api/types";
import { usePick } from "../text/language";

const Errors = createContext<readonly FieldError[]>([]);

export function FormErrors({ errors, children }: { errors: readonly FieldError[]; children: ReactNode }) {
  const [mended, setMended] = useState<readonly string[]>([]);
  useEffect(() => setMended([]), [errors]);
  function mend(event: FormEvent) {
    const { name } = event.target as HTMLInputElement;
    if (errors.some((error) => error.field === name) && !mended.includes(name)) setMended([...mended, name]);
  }
  return (
    <Errors.Provider value={errors.filter((error) => !mended.includes(error.field))}>
      <div className="form-errors" onChange={mend}>
        {children}
      </div>
    </Errors.Provider>
  );
}

/** The text of what is wrong with a field, or undefined. */
export function useFieldError(name: string): string | undefined {
  const pick = usePick();
  const error = useContext(Errors).find((each) => each.field === name);
  return error && pick({ vi: error.message, en: error.message_en });
}

interface Ties {
  name: string;
  label: string;
  hint?: string | undefined;
  required?: boolean | undefined;
}

/** What ties a box to its field: name, id, label, hint, and what is wrong with it. */
export function useFieldTies({ name, label, hint, required = false }: Ties) {
  const error = useFieldError(name);
  return { id: fieldId(name), name, label, description: hint, error, withAsterisk: required, "aria-required": required } as const;
}

/** The id of the element that holds a field: the error summary links to it. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_]/g, "-")}`;
}
