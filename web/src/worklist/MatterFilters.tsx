import { useTopics } from "../api/queries";
import { useSession } from "../session/session";
import { useLanguage } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { DateField } from "../ui/DateField";
import { SelectField } from "../ui/SelectField";
import { ReachField } from "../units/ReachField";
import { UnitField } from "../units/UnitField";
import { conditionCount, kAnswered, kAssigned, kDue, kKinds, kSorts, kStages, kWaiting, type MatterQuery } from "./matter_query";

interface Props {
  query: MatterQuery;
  unit_name: string | undefined;
  onChange: (patch: Partial<MatterQuery>) => void;
}

/** What narrows and orders the list. Every change acts at once; text days act when they are whole. */
export function MatterFilters({ query, unit_name, onChange }: Props) {
  const t = useText().list;
  const words = useWords();
  const { today } = useSession();
  const { language } = useLanguage();
  const topics = useTopics().data?.items ?? [];
  const count = conditionCount(query);
  const options = <T extends string>(values: readonly T[], names: Record<T, string>) => values.map((value) => ({ value, label: names[value] }));
  const day = (value: string) => (value === "" || /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null);

  return (
    <form className="filters card" role="search" aria-label={t.filters} onSubmit={(event) => event.preventDefault()}>
      <div className="filters-first">
        <UnitField name="unit_id" label={t.unit} value={query.unit_id} placeholder={unit_name} onChange={(unit_id) => onChange({ unit_id })} />
        <ReachField value={query.below} onChange={(below) => onChange({ below })} />
        <SelectField name="sort" label={t.sort} value={query.sort} options={options(kSorts, t.sort_words)} onChange={(sort) => onChange({ sort: sort as MatterQuery["sort"] })} />
      </div>
      <details open={(count > 0 && window.matchMedia("(min-width: 48em)").matches) || undefined}>
        <summary>{t.filter_count(count)}</summary>
        <div className="filters-grid">
          <SelectField name="kind" label={t.kind} value={query.kind} empty={t.any} options={options(kKinds, words.kind)} onChange={(kind) => onChange({ kind: kind as MatterQuery["kind"] })} />
          <SelectField name="open" label={t.open} value={query.open} empty={t.any} options={options(["true", "false"] as const, t.open_words)} onChange={(open) => onChange({ open: open as MatterQuery["open"] })} />
          <SelectField name="stage" label={t.stage} value={query.stage} empty={t.any} options={options(kStages, words.stage)} onChange={(stage) => onChange({ stage: stage as MatterQuery["stage"] })} />
          <SelectField name="due" label={t.due} value={query.due} empty={t.any} options={options(kDue, t.due_words)} onChange={(due) => onChange({ due: due as MatterQuery["due"] })} />
          <SelectField name="answered" label={t.answered} value={query.answered} empty={t.any} options={options(kAnswered, t.answered_words)} onChange={(answered) => onChange({ answered: answered as MatterQuery["answered"] })} />
          <SelectField
            name="topic"
            label={t.topic}
            value={query.topic}
            empty={t.any}
            options={topics.map((topic) => ({ value: topic.code, label: topic[language] }))}
            onChange={(topic) => onChange({ topic })}
          />
          <SelectField name="assigned" label={t.assigned} value={query.assigned} empty={t.any} options={options(kAssigned, t.assigned_words)} onChange={(assigned) => onChange({ assigned: assigned as MatterQuery["assigned"] })} />
          <SelectField name="waiting" label={t.waiting} value={query.waiting} empty={t.any} options={options(kWaiting, t.waiting_words)} onChange={(waiting) => onChange({ waiting: waiting as MatterQuery["waiting"] })} />
          <DateField name="received_from" label={t.received_from} today={today} value={query.received_from} onChange={(value) => day(value) !== null && onChange({ received_from: value })} />
          <DateField name="received_to" label={t.received_to} today={today} value={query.received_to} onChange={(value) => day(value) !== null && onChange({ received_to: value })} />
        </div>
      </details>
    </form>
  );
}
