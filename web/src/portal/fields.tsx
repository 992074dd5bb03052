// The form fields of the portal: plain elements, each with its label, hint and error tied to it by id.
import type { HTMLAttributes, ReactNode } from "react";

import { usePortalText } from "../text/portal";
import { fieldId, useFieldError } from "../ui/form_errors";

interface Basics {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
}

interface TextProps extends Basics {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  autoComplete?: string;
  type?: "text" | "tel" | "email" | "search";
  className?: string;
}

export function TextField({ name, label, hint, required = false, value, onChange, className, ...rest }: TextProps) {
  return (
    <Around name={name} label={label} hint={hint} required={required} className={className}>
      {(ties) => <input {...ties} {...rest} name={name} value={value} onChange={(event) => onChange(event.currentTarget.value)} />}
    </Around>
  );
}

export function LongTextField({ name, label, hint, required = false, value, onChange, maxLength, rows = 4 }: TextProps & { rows?: number }) {
  return (
    <Around name={name} label={label} hint={hint} required={required}>
      {(ties) => <textarea {...ties} autoComplete="off" name={name} rows={rows} maxLength={maxLength} value={value} onChange={(event) => onChange(event.currentTarget.value)} />}
    </Around>
  );
}

interface SelectProps extends Basics {
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: string }[];
}

export function SelectField({ name, label, hint, required = false, value, onChange, options }: SelectProps) {
  return (
    <Around name={name} label={label} hint={hint} required={required}>
      {(ties) => (
        <select {...ties} name={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Around>
  );
}

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  about?: ReactNode;
}

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  hint?: ReactNode;
  value: Value | "";
  onChange: (value: Value) => void;
  options: readonly Choice<Value>[];
  /** The question is the heading of the page already. */
  quiet?: boolean;
}

/** One of a few, each big enough for a thumb. */
export function ChoiceField<Value extends string>({ name, label, hint, value, onChange, options, quiet = false }: ChoiceProps<Value>) {
  const error = useFieldError(name);
  const id = fieldId(name);
  const describedby = describedBy(id, hint, error);
  return (
    <fieldset className={error ? "field wrong" : "field"} aria-describedby={describedby}>
      <legend className={quiet ? "visually-hidden" : undefined}>{label}</legend>
      <Notes id={id} hint={hint} error={error} />
      {options.map((option, index) => (
        <label className="choice" key={option.value}>
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <b>{option.label}</b>
            {option.about}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** With a `name` it can be told what is wrong with it. */
export function CheckField({ name = "", label, checked, onChange }: { name?: string; label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  const error = useFieldError(name);
  const id = fieldId(name);
  return (
    <div className={error ? "field wrong" : undefined}>
      <Notes id={id} hint={undefined} error={error} />
      <label className="choice check">
        <input type="checkbox" {...(name && { id, name })} aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, undefined, error)} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>{label}</span>
      </label>
    </div>
  );
}

/** What to know before filling in, and what was wrong with what was filled in; tied to the box by `describedBy`. */
function Notes({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

interface Ties {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

function Around({ name, label, hint, required, className, children }: Basics & { className?: string | undefined; children: (ties: Ties) => ReactNode }) {
  const text = usePortalText();
  const error = useFieldError(name);
  const id = fieldId(name);
  const ties: Ties = {
    id,
    "aria-describedby": describedBy(id, hint, error),
    "aria-invalid": error ? true : undefined,
    "aria-required": required ? true : undefined,
  };
  return (
    <div className={["field", error && "wrong", className].filter(Boolean).join(" ")}>
      <label htmlFor={id}>
        {label} {!required && <small>{text.optional}</small>}
      </label>
      <Notes id={id} hint={hint} error={error} />
      {children(ties)}
    </div>
  );
}
