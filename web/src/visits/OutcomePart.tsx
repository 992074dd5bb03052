import { useChoices } from "../api/queries";
import type { VisitOutcome } from "../api/types";
import { useSession } from "../session/session";
import { useLanguage } from "../text/language";
import { useText } from "../text/text";
import { ChoiceField } from "../ui/ChoiceField";
import { DateField } from "../ui/DateField";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import type { VisitDraft } from "./draft";
import type { ChangeVisit } from "./VisitForm";

const kOutcomes = ["paper_taken", "linked", "guided", "explained", "refused"] as const;

/** How it ended for the citizen, and what each ending needs. */
export function OutcomePart({ draft, onChange }: { draft: VisitDraft; onChange: ChangeVisit }) {
  const t = useText().visit;
  return (
    <fieldset className="card">
      <legend>{t.outcome}</legend>
      <ChoiceField name="outcome" label={t.outcome} value={draft.outcome} options={kOutcomes.map((value) => ({ value, label: t.outcomes[value] }))} onChange={(outcome) => onChange({ outcome: outcome as VisitOutcome })} />
      {draft.outcome === "paper_taken" && <LongTextField name="paper.request" label={t.request} maxLength={4000} value={draft.request} onChange={(request) => onChange({ request })} />}
      {draft.outcome === "linked" && <p className="notice" id="field-matter_id" tabIndex={-1}>{draft.matter ? t.chosen_matter(draft.matter.number) : t.choose_matter}</p>}
      {draft.outcome === "guided" && (
        <div className="two">
          <TextField name="guided_to" label={t.guided_to} required maxLength={300} value={draft.guided_to} onChange={(guided_to) => onChange({ guided_to })} />
          <TextField name="document_number" label={t.document_number} maxLength={100} value={draft.document_number} onChange={(document_number) => onChange({ document_number })} />
        </div>
      )}
      {draft.outcome === "refused" && <RefusalFields draft={draft} onChange={onChange} />}
      <LongTextField name="explanation" label={t.explanation} required={draft.outcome === "explained"} maxLength={4000} value={draft.explanation} onChange={(explanation) => onChange({ explanation })} />
    </fieldset>
  );
}

function RefusalFields({ draft, onChange }: { draft: VisitDraft; onChange: ChangeVisit }) {
  const t = useText().visit;
  const { language } = useLanguage();
  const { today } = useSession();
  const grounds = useChoices("reception.refusal_grounds", draft.received_on).data?.items ?? [];
  return (
    <>
      <SelectField name="ground" label={t.ground} hint={t.ground_hint} required value={draft.ground} empty={t.choose} options={grounds.map((ground) => ({ value: ground.word, label: `${ground[language]} (${ground.article})` }))} onChange={(ground) => onChange({ ground })} />
      <DateField name="ground_on" label={t.ground_on} today={today} value={draft.ground_on} onChange={(ground_on) => onChange({ ground_on })} />
    </>
  );
}
