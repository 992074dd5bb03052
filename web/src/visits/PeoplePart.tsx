import { Button } from "@mantine/core";

import { newSender, type DraftSender } from "../petitions/draft";
import { SenderFields } from "../petitions/SenderFields";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { TextField } from "../ui/TextField";
import type { VisitDraft } from "./draft";
import type { ChangeVisit } from "./VisitForm";

/** Who came: one person, several, or a group with its representatives. */
export function PeoplePart({ draft, onChange }: { draft: VisitDraft; onChange: ChangeVisit }) {
  const t = useText().visit;
  const { today } = useSession();
  const several = draft.people_count.trim() !== "1";
  const changePerson = (index: number, patch: Partial<DraftSender>) => onChange({ people: draft.people.map((person, at) => (at === index ? { ...person, ...patch } : person)) });
  return (
    <fieldset className="card">
      <legend>{t.visitor}</legend>
      {draft.people.map((person, index) => (
        <section key={index} className="part" aria-label={t.person(index + 1)}>
          {draft.people.length > 1 && (
            <div className="part-head">
              <h3>{t.person(index + 1)}</h3>
              <Button variant="subtle" size="compact-md" onClick={() => onChange({ people: draft.people.filter((_, at) => at !== index) })}>
                {t.remove_person(index + 1)}
              </Button>
            </div>
          )}
          <SenderFields index={index} list="people" sender={person} group={several} today={today} onChange={(patch) => changePerson(index, patch)} />
        </section>
      ))}
      <div className="two">
        <TextField name="people_count" label={t.people_count} hint={t.people_count_hint} inputMode="numeric" maxLength={6} value={draft.people_count} onChange={(people_count) => onChange({ people_count })} />
        <TextField name="identity_missing_because" label={t.identity_missing_because} hint={t.identity_missing_hint} maxLength={500} value={draft.identity_missing_because} onChange={(identity_missing_because) => onChange({ identity_missing_because })} />
      </div>
      {several && (
        <>
          <CheckField name="appointment_document" label={t.appointment_document} checked={draft.appointment_document} onChange={(appointment_document) => onChange({ appointment_document })} />
          <CheckField name="signed_by_all" label={t.signed_by_all} checked={draft.signed_by_all} onChange={(signed_by_all) => onChange({ signed_by_all })} />
          <div className="button-row">
            <Button variant="default" size="compact-md" onClick={() => onChange({ people: [...draft.people, { ...newSender(), representative: true }] })}>
              {t.add_person}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
