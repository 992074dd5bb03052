import type { ComponentType, ReactNode } from "react";

import type { LawField } from "../api/types";
import { useLanguage } from "../text/language";
import { useWords } from "../text/words";
import { blank, boxOf, type Typed, type TypedFields } from "./typed";

interface Box {
  name: string;
  label: string;
  value: string;
  required: boolean;
  hint?: string | undefined;
  onChange: (value: string) => void;
}

/** The boxes of the page the form stands on: the office and the portal each have their own. */
export interface Kit {
  Line: ComponentType<Box & { inputMode: "numeric" | "text" }>;
  Lines: ComponentType<Box>;
  Day: ComponentType<Box & { today: string }>;
  Choice: ComponentType<Box & { options: { value: string; label: string }[]; empty?: string | undefined }>;
  Check: ComponentType<{ name: string; label: string; checked: boolean; onChange: (checked: boolean) => void }>;
  Group: ComponentType<{ name: string; label: string; children: ReactNode }>;
  Button: ComponentType<{ onClick: () => void; children: string }>;
}

interface Props {
  fields: readonly LawField[];
  typed: TypedFields;
  today: string;
  kit: Kit;
  onChange: (typed: TypedFields) => void;
  /** "suspensions.0.": the row these boxes stand in. */
  path?: string;
}

/** One box for each thing the engine may be told, made from its own catalogue. */
export function QuestionFields({ fields, typed, onChange, path = "", ...rest }: Props) {
  return (
    <>
      {fields.map((field) => (
        <OneField key={field.name} field={field} name={path + field.name} typed={typed[field.name] ?? ""} onChange={(value) => onChange({ ...typed, [field.name]: value })} {...rest} />
      ))}
    </>
  );
}

interface OneProps {
  field: LawField;
  name: string;
  typed: Typed;
  today: string;
  kit: Kit;
  onChange: (typed: Typed) => void;
}

function OneField({ field, name, typed, today, kit, onChange }: OneProps) {
  const t = useWords().what_if;
  const { language } = useLanguage();
  const label = capital(field[language]);
  const box = { name, label, value: typeof typed === "string" ? typed : "", required: field.required, onChange };
  const hints: Record<string, string> = { month: t.month_hint, datetime: t.moment_hint, cells: t.cells_hint, forms: t.forms_hint };
  switch (boxOf(field)) {
    case "check":
      return <kit.Check name={name} label={label} checked={typed === true} onChange={onChange} />;
    case "yes_no":
      return <kit.Choice {...box} options={[{ value: "yes", label: t.yes }, { value: "no", label: t.no }]} empty={t.not_said} />;
    case "day":
      return <kit.Day {...box} today={today} />;
    case "choice":
      return <kit.Choice {...box} options={wordsOf(field, language)} empty={box.value === "" || !field.required ? t.not_said : undefined} />;
    case "many":
      return <ManyWords field={field} name={name} label={label} chosen={Array.isArray(typed) ? (typed as string[]) : []} kit={kit} onChange={onChange} />;
    case "rows":
      return <Rows field={field} name={name} label={label} rows={Array.isArray(typed) ? (typed as TypedFields[]) : []} today={today} kit={kit} onChange={onChange} />;
    case "lines":
      return <kit.Lines {...box} hint={hints[field.type]} />;
    case "line":
      return <kit.Line {...box} hint={field.type === "list" ? t.days_hint : hints[field.type]} inputMode={field.type === "int" ? "numeric" : "text"} />;
  }
}

function wordsOf(field: LawField, language: "vi" | "en"): { value: string; label: string }[] {
  return (field.words ?? []).map((word) => ({ value: word.word, label: capital(word[language]) }));
}

function ManyWords({ field, name, label, chosen, kit, onChange }: { field: LawField; name: string; label: string; chosen: string[]; kit: Kit; onChange: (typed: string[]) => void }) {
  const { language } = useLanguage();
  return (
    <kit.Group name={name} label={label}>
      {wordsOf(field, language).map(({ value, label: word }) => (
        <kit.Check key={value} name={`${name}-${value}`} label={word} checked={chosen.includes(value)} onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value))} />
      ))}
    </kit.Group>
  );
}

/** Several of the same: suspensions, obstacles, visits. */
function Rows({ field, name, label, rows, today, kit, onChange }: { field: LawField; name: string; label: string; rows: TypedFields[]; today: string; kit: Kit; onChange: (rows: TypedFields[]) => void }) {
  const t = useWords().what_if;
  const fields = field.fields ?? [];
  return (
    <kit.Group name={name} label={label}>
      {rows.map((row, place) => (
        <QuestionFields key={place} fields={fields} typed={row} today={today} kit={kit} path={`${name}.${place}.`} onChange={(next) => onChange(rows.map((each, at) => (at === place ? next : each)))} />
      ))}
      <div className="button-row">
        <kit.Button onClick={() => onChange([...rows, blank(fields)])}>{t.add(label)}</kit.Button>
        {rows.length > 0 && <kit.Button onClick={() => onChange(rows.slice(0, -1))}>{t.remove_last(label)}</kit.Button>}
      </div>
    </kit.Group>
  );
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
