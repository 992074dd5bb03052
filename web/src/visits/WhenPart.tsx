import { myUnits, useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import type { VisitDraft } from "./draft";
import { SessionField } from "./SessionField";
import type { ChangeVisit } from "./VisitForm";

/** Where and when: filled in already, but for a visit that was first written on paper. */
export function WhenPart({ draft, onChange }: { draft: VisitDraft; onChange: ChangeVisit }) {
  const { visit: t, register } = useText();
  const session = useSession();
  const units = myUnits(session);
  return (
    <fieldset className="card">
      <legend>{t.when}</legend>
      <div className="three">
        <DateField name="received_on" label={t.received_on} required today={session.today} value={draft.received_on} onChange={(received_on) => onChange({ received_on })} />
        <TextField name="received_at" label={t.received_at} required inputMode="numeric" maxLength={5} value={draft.received_at} onChange={(received_at) => onChange({ received_at })} />
        <TextField name="paper_page" label={t.paper_page} hint={t.paper_page_hint} maxLength={40} value={draft.paper_page} onChange={(paper_page) => onChange({ paper_page })} />
      </div>
      <SessionField draft={draft} onChange={onChange} />
      {units.length > 1 && <SelectField name="unit_id" label={register.unit} value={draft.unit_id} options={units.map((unit) => ({ value: unit.id, label: unit.name }))} onChange={(unit_id) => onChange({ unit_id })} />}
    </fieldset>
  );
}
