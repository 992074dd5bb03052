import { useTopics } from "../api/queries";
import type { BelongsTo, MatterKind } from "../api/types";
import { useLanguage } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { AddressField } from "../ui/AddressField";
import { ChoiceField } from "../ui/ChoiceField";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import type { DraftContent } from "./draft";

interface Props {
  index: number;
  content: DraftContent;
  onChange: (patch: Partial<DraftContent>) => void;
}

export function ContentFields({ index, content, onChange }: Props) {
  const t = useText().register;
  const words = useWords();
  const { language } = useLanguage();
  const topics = useTopics().data?.items ?? [];
  const path = (field: string) => `contents.${index}.${field}`;
  return (
    <>
      {index > 0 && (
        <ChoiceField
          name={path("kind")}
          label={t.kind}
          value={content.kind}
          options={(["complaint", "denunciation", "feedback"] as const).map((kind) => ({ value: kind, label: words.kind[kind] }))}
          onChange={(kind) => onChange({ kind: kind as MatterKind })}
        />
      )}
      <div className="two">
        <SelectField
          name={path("topic")}
          label={t.topic}
          required
          value={content.topic}
          empty={t.choose}
          options={topics.map((topic) => ({ value: topic.code, label: topic[language] }))}
          onChange={(topic) => onChange({ topic })}
        />
        <TextField name={path("respondent")} label={t.respondent[content.kind]} maxLength={300} value={content.respondent} onChange={(respondent) => onChange({ respondent })} />
      </div>
      <LongTextField name={path("summary")} label={t.summary} hint={t.summary_hint} required maxLength={1000} rows={3} value={content.summary} onChange={(summary) => onChange({ summary })} />
      <div className="two">
        <SelectField
          name={path("belongs_to")}
          label={t.belongs_to}
          value={content.belongs_to}
          options={(Object.keys(t.belongs_words) as BelongsTo[]).map((word) => ({ value: word, label: t.belongs_words[word] }))}
          onChange={(belongs_to) => onChange({ belongs_to: belongs_to as BelongsTo })}
        />
        <AddressField name={path("place_code")} label={t.place} value={content.place} commune_code={content.place_code} onChange={(place, place_code) => onChange({ place, place_code })} />
      </div>
    </>
  );
}
