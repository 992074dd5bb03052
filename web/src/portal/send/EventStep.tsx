import type { Topic } from "../../api/types";
import { usePick } from "../../text/language";
import { usePortalText } from "../../text/portal";
import { LongTextField, SelectField, TextField } from "../fields";
import { PlaceFinder } from "../PlaceFinder";
import { useAsk } from "../useAsk";
import type { StepProps } from "./step";

export function EventStep({ draft, change }: StepProps) {
  const text = usePortalText();
  const pick = usePick();
  const topics = useAsk<{ items: Topic[] }>("/topics");
  const options = (topics.value?.items ?? []).map((topic) => ({ value: topic.code, label: pick(topic) }));
  return (
    <>
      <SelectField
        name="topic"
        label={text.send.topic}
        required
        value={draft.topic}
        onChange={(topic) => change({ topic })}
        options={[{ value: "", label: text.send.topic_choose }, ...options]}
      />
      {topics.problem && (
        <p role="alert">
          {pick({ vi: topics.problem.title, en: topics.problem.title_en })}{" "}
          <button type="button" className="quiet" onClick={topics.retry}>
            {text.office.retry}
          </button>
        </p>
      )}
      <LongTextField name="summary" label={text.send.summary} hint={text.send.summary_hint} required rows={3} maxLength={1000} value={draft.summary} onChange={(summary) => change({ summary })} />
      <LongTextField name="full_text" label={text.send.full_text} hint={text.send.full_text_hint} rows={8} maxLength={20000} value={draft.full_text} onChange={(full_text) => change({ full_text })} />
      <LongTextField name="request" label={text.send.request} rows={3} maxLength={4000} value={draft.request} onChange={(request) => change({ request })} />
      <TextField
        name="respondent"
        label={text.send.respondent[draft.kind === "" ? "feedback" : draft.kind]}
        hint={text.send.respondent_hint}
        maxLength={300}
        autoComplete="off"
        value={draft.respondent}
        onChange={(respondent) => change({ respondent })}
      />
      <LongTextField name="previous_handling" label={text.send.previous} hint={text.send.previous_hint} rows={2} maxLength={4000} value={draft.previous_handling} onChange={(previous_handling) => change({ previous_handling })} />
      <PlaceFinder name="place_code" label={text.send.place} hint={text.send.office_hint} place={draft.place} onChange={(place) => change({ place: place && { code: place.code, name: place.name } })} />
    </>
  );
}
