import { useText } from "../text/text";
import { TextField } from "../ui/TextField";

export interface Person {
  id_number: string;
  phone: string;
  code: string;
}

export const kNobody: Person = { id_number: "", phone: "", code: "" };

/** An empty box is nothing. */
export function asPerson({ id_number, phone, code }: Person): Record<keyof Person, string | null> {
  const given = (text: string) => (text.trim() === "" ? null : text.trim());
  return { id_number: given(id_number), phone: given(phone), code: given(code) };
}

/** By what somebody is found: at least one of the three. */
export function PersonFields({ person, onChange }: { person: Person; onChange: (patch: Partial<Person>) => void }) {
  const text = useText();
  const t = text.personal;
  return (
    <>
      <p className="hint">{t.by_what}</p>
      <TextField name="id_number" label={text.register.id_number} inputMode="numeric" maxLength={30} value={person.id_number} onChange={(id_number) => onChange({ id_number })} />
      <TextField name="phone" label={text.register.phone} type="tel" maxLength={20} value={person.phone} onChange={(phone) => onChange({ phone })} />
      <TextField name="code" label={text.receipt.code} maxLength={40} value={person.code} onChange={(code) => onChange({ code })} />
    </>
  );
}
