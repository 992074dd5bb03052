import { useText } from "../text/text";
import { useWords } from "../text/words";
import { AddressField } from "../ui/AddressField";
import { CheckField } from "../ui/CheckField";
import { ChoiceField } from "../ui/ChoiceField";
import { DateField } from "../ui/DateField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import type { DraftSender } from "./draft";

interface Props {
  index: number;
  /** What the list of people is called in what is sent. */
  list?: string;
  sender: DraftSender;
  group: boolean;
  today: string;
  onChange: (patch: Partial<DraftSender>) => void;
}

const kIdKinds = ["cccd", "identity_certificate", "passport", "other"] as const;

export function SenderFields({ index, list = "senders", sender, group, today, onChange }: Props) {
  const { register: t, visit } = useText();
  const words = useWords();
  const path = (field: string) => `${list}.${index}.${field}`;
  return (
    <>
      <ChoiceField
        name={path("kind")}
        label={list === "people" ? visit.person_kind : t.sender_kind}
        value={sender.kind}
        options={(["person", "organisation"] as const).map((kind) => ({ value: kind, label: words.sender_kind[kind] }))}
        onChange={(kind) => onChange({ kind: kind as DraftSender["kind"] })}
      />
      <div className="two">
        <TextField name={path("name")} label={sender.kind === "person" ? t.name : t.organisation_name} required maxLength={200} value={sender.name} onChange={(name) => onChange({ name })} />
        <TextField name={path("id_number")} label={t.id_number} maxLength={30} value={sender.id_number} onChange={(id_number) => onChange({ id_number, id_kind: sender.id_kind === "" && id_number !== "" ? "cccd" : sender.id_kind })} />
      </div>
      <div className="two">
        <AddressField name={path("address")} label={t.address} hint={t.address_hint} value={sender.address} commune_code={sender.commune_code} onChange={(address, commune_code) => onChange({ address, commune_code })} />
        <TextField name={path("phone")} label={t.phone} type="tel" inputMode="tel" maxLength={20} value={sender.phone} onChange={(phone) => onChange({ phone })} />
      </div>
      {group && <CheckField name={path("representative")} label={t.representative} checked={sender.representative} onChange={(representative) => onChange({ representative })} />}
      <details>
        <summary>{t.more_identity}</summary>
        <div className="two">
          <SelectField
            name={path("id_kind")}
            label={t.id_kind}
            value={sender.id_kind}
            empty={t.choose}
            options={kIdKinds.map((kind) => ({ value: kind, label: words.id_kind[kind] }))}
            onChange={(id_kind) => onChange({ id_kind: id_kind as DraftSender["id_kind"] })}
          />
          <DateField name={path("id_issued_on")} label={t.id_issued_on} today={today} value={sender.id_issued_on} onChange={(id_issued_on) => onChange({ id_issued_on })} />
          <TextField name={path("id_issued_by")} label={t.id_issued_by} maxLength={200} value={sender.id_issued_by} onChange={(id_issued_by) => onChange({ id_issued_by })} />
          <TextField name={path("birth_year")} label={t.birth_year} inputMode="numeric" maxLength={4} value={sender.birth_year} onChange={(birth_year) => onChange({ birth_year })} />
          <TextField name={path("email")} label={t.email} type="email" inputMode="email" maxLength={200} value={sender.email} onChange={(email) => onChange({ email })} />
        </div>
      </details>
    </>
  );
}
