import { usePortalText } from "../../text/portal";
import { useWords } from "../../text/words";
import { CheckField, ChoiceField, SelectField, TextField } from "../fields";
import type { Draft } from "../draft";
import { SecretNote } from "./KindStep";
import type { StepProps } from "./step";

const kPapers = ["cccd", "identity_certificate", "passport", "other"] as const;
const kSenders = ["person", "organisation"] as const;

export function SenderStep({ draft, change }: StepProps) {
  const text = usePortalText();
  const words = useWords();
  const { sender } = draft;
  // The browser must not learn a denouncer's name and number and offer them to whoever uses it next.
  const fill = (word: string) => (draft.kind === "denunciation" ? "off" : word);
  const set = (patch: Partial<Draft["sender"]>) => change((before) => ({ sender: { ...before.sender, ...patch } }));
  return (
    <>
      {draft.kind === "denunciation" ? <SecretNote /> : null}
      {draft.kind !== "" && <p className="hint">{text.send.sender_law[draft.kind]}</p>}
      <ChoiceField
        name="sender.kind"
        label={text.send.sender_kind}
        value={sender.kind}
        onChange={(kind) => set({ kind })}
        options={kSenders.map((kind) => ({ value: kind, label: words.sender_kind[kind] }))}
      />
      <TextField name="sender.name" label={text.send.sender_name[sender.kind]} required autoComplete={fill("name")} maxLength={200} value={sender.name} onChange={(name) => set({ name })} />
      <TextField name="sender.address" label={text.send.address} hint={text.send.address_hint} autoComplete={fill("street-address")} maxLength={300} value={sender.address} onChange={(address) => set({ address })} />
      <TextField name="sender.phone" label={text.send.phone} hint={text.send.phone_hint} type="tel" inputMode="tel" autoComplete={fill("tel")} maxLength={20} value={sender.phone} onChange={(phone) => set({ phone })} />
      <TextField name="sender.email" label={text.send.email} type="email" inputMode="email" autoComplete={fill("email")} maxLength={200} value={sender.email} onChange={(email) => set({ email })} />
      {sender.kind === "person" && (
        <TextField name="sender.birth_year" label={text.send.birth_year} inputMode="numeric" autoComplete={fill("bday-year")} maxLength={4} className="short" value={sender.birth_year} onChange={(year) => set({ birth_year: year.replace(/\D/g, "") })} />
      )}
      <SelectField
        name="sender.id_kind"
        label={text.send.id_kind}
        value={sender.id_kind}
        onChange={(id_kind) => set({ id_kind: id_kind as Draft["sender"]["id_kind"] })}
        options={[{ value: "", label: text.send.id_none }, ...kPapers.map((paper) => ({ value: paper, label: words.id_kind[paper] }))]}
      />
      {sender.id_kind !== "" && <TextField name="sender.id_number" label={text.send.id_number} autoComplete="off" inputMode="text" maxLength={30} value={sender.id_number} onChange={(id_number) => set({ id_number })} />}
      <TextField name="people_count" label={text.send.people} required inputMode="numeric" autoComplete="off" maxLength={5} className="short" value={draft.people_count} onChange={(people_count) => change({ people_count })} />
      {Number(draft.people_count) > 1 && <CheckField label={text.send.representative} checked={sender.representative} onChange={(representative) => set({ representative })} />}
    </>
  );
}
