// The errors of one form, by field path ("senders.0.name"), so that each field finds its own.
import { createContext, useContext, type ReactNode } from "react";

import type { FieldError } from "../api/types";
import { usePick } from "../text/language";

const Errors = createContext<readonly FieldError[]>([]);

export function FormErrors({ errors, children }: { errors: readonly FieldError[]; children: ReactNode }) {
  return <Errors.Provider value={errors}>{children}</Errors.Provider>;
}

/** The text of what is wrong with a field, or undefined. */
export function useFieldError(name: string): string | undefined {
  const pick = usePick();
  const error = useContext(Errors).find((each) => each.field === name);
  return error && pick({ vi: error.message, en: error.message_en });
}

/** The id of the element that holds a field: the error summary links to it. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9_]/g, "-")}`;
}
