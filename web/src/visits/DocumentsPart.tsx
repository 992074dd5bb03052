import { Button } from "@mantine/core";

import { useText } from "../text/text";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { newDocument, type DraftDocument, type VisitDraft } from "./draft";
import type { ChangeVisit } from "./VisitForm";

const kConditions = ["original", "copy", "certified_copy"] as const;

/** What was handed in, as the receipt will name it. */
export function DocumentsPart({ draft, onChange }: { draft: VisitDraft; onChange: ChangeVisit }) {
  const t = useText().visit;
  const changeDocument = (index: number, patch: Partial<DraftDocument>) => onChange({ documents: draft.documents.map((document, at) => (at === index ? { ...document, ...patch } : document)) });
  return (
    <fieldset className="card">
      <legend>{t.documents}</legend>
      <p className="hint">{t.documents_hint}</p>
      {draft.documents.map((document, index) => (
        <section key={index} className="part" aria-label={t.document(index + 1)}>
          <div className="part-head">
            <h3>{t.document(index + 1)}</h3>
            <Button variant="subtle" size="compact-md" onClick={() => onChange({ documents: draft.documents.filter((_, at) => at !== index) })}>
              {t.remove_document(index + 1)}
            </Button>
          </div>
          <TextField name={`documents.${index}.name`} label={t.document_name} required maxLength={300} value={document.name} onChange={(name) => changeDocument(index, { name })} />
          <div className="three">
            <TextField name={`documents.${index}.pages`} label={t.pages} inputMode="numeric" maxLength={6} value={document.pages} onChange={(pages) => changeDocument(index, { pages })} />
            <SelectField name={`documents.${index}.condition`} label={t.condition} value={document.condition} options={kConditions.map((value) => ({ value, label: t.conditions[value] }))} onChange={(condition) => changeDocument(index, { condition: condition as DraftDocument["condition"] })} />
            <TextField name={`documents.${index}.copies`} label={t.copies} inputMode="numeric" maxLength={4} value={document.copies} onChange={(copies) => changeDocument(index, { copies })} />
          </div>
        </section>
      ))}
      <div className="button-row">
        <Button variant="default" size="compact-md" onClick={() => onChange({ documents: [...draft.documents, newDocument()] })}>
          {t.add_document}
        </Button>
      </div>
    </fieldset>
  );
}
