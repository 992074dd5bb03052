import { Checkbox, Radio } from "@mantine/core";

import { useChoices, useStaffPages, useTopics } from "../api/queries";
import type { ActName, Matter, MatterKind, Post, Role, StaffMember } from "../api/types";
import { CheckList } from "../petitions/CheckList";
import { useSession } from "../session/session";
import { useArticle } from "../text/article";
import { useLanguage } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { CheckField } from "../ui/CheckField";
import { ChoiceField } from "../ui/ChoiceField";
import { DateField } from "../ui/DateField";
import { fieldId, useFieldError } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { BodyField } from "../units/BodyField";
import type { ActField, Typed } from "./act_fields";

interface Props {
  field: ActField;
  act: ActName;
  matter: Matter;
  typed: Typed;
  onChange: (patch: Typed) => void;
}

/** The box for one field of an act. */
export function ActFieldBox({ field, act, matter, typed, onChange }: Props) {
  const text = useText();
  const words = useWords();
  const { language } = useLanguage();
  const { today } = useSession();
  const topics = useTopics().data?.items ?? [];
  const { name, required = false } = field;
  const label = text.act[(name === "on" ? "day" : name) as keyof typeof text.act] as string | undefined;
  const value = typed[name];
  const words_typed = typeof value === "string" ? value : "";
  const common = { name, required, value: words_typed, onChange: (next: string) => onChange({ [name]: next }) };
  const max = field.maxLength === undefined ? {} : { maxLength: field.maxLength };

  switch (field.kind) {
    case "day":
      return <DateField {...common} label={label ?? name} today={today} />;
    case "text":
      return <TextField {...common} {...max} label={name === "respondent" ? text.matter.respondent[matter.kind] : (label ?? name)} />;
    case "long":
      return <LongTextField {...common} {...max} label={field.onlyOpening ? text.act.reason_to_open : (label ?? name)} rows={name === "text" ? 8 : 3} />;
    case "tick":
      return <CheckField name={name} label={label ?? name} checked={value === true} onChange={(checked) => onChange({ [name]: checked })} />;
    case "kind":
      return <ChoiceField {...common} label={text.register.kind} options={(Object.keys(words.kind) as MatterKind[]).map((kind) => ({ value: kind, label: words.kind[kind] }))} />;
    case "topic":
      return <SelectField {...common} label={text.register.topic} empty={text.register.choose} options={topics.map((topic) => ({ value: topic.code, label: topic[language] }))} />;
    case "belongs_to":
      return <SelectField {...common} label={text.register.belongs_to} options={Object.entries(text.register.belongs_words).map(([word, name_of]) => ({ value: word, label: name_of }))} />;
    case "checks":
      return <CheckList kinds={[(typed["kind"] as MatterKind | undefined) ?? matter.kind]} checks={value as Record<string, boolean | string>} onChange={(checks) => onChange({ checks })} />;
    case "delivered_how":
      return <ChoiceField {...common} label={label ?? name} options={Object.entries(words.delivered_how).map(([how, name_of]) => ({ value: how, label: name_of }))} />;
    case "unit":
      return <BodyField {...common} {...max} label={label ?? name} hint={text.act.to_hint} onTake={(to, to_unit_id) => onChange(act === "forward" ? { to, to_unit_id } : { to })} />;
    case "staff":
      return <StaffChoice {...common} label={label ?? name} unit_id={matter.unit.id} />;
    case "choice":
    case "choices":
      return <LawChoice field={field} label={groundLabel(field, text.act) ?? label ?? name} matter={matter} on={typeof typed["on"] === "string" ? typed["on"] : today} value={value} onChange={onChange} />;
  }
}

function StaffChoice({ unit_id, ...rest }: { unit_id: string; name: string; label: string; value: string; required: boolean; onChange: (value: string) => void }) {
  const text = useText();
  const staff = useStaffPages(unit_id);
  const people = (staff.data?.pages.flatMap((page) => page.items) ?? []).filter((person) => person.active);
  return <SelectField {...rest} empty={text.register.choose} options={handlersFirst(people, unit_id).map(({ person, post }) => ({ value: person.id, label: `${person.name} — ${post.title}` }))} />;
}

// Those whose post is to handle matters come first; those who only manage people or look on are not offered.
const kHandling: readonly Role[] = ["handler", "deputy", "head", "reception_officer"];

function handlersFirst(people: readonly StaffMember[], unit_id: string) {
  const rank = (post: Post) => kHandling.indexOf(post.role);
  const found = people.flatMap((person) => {
    const posts = person.posts.filter((post) => post.in_force && post.unit.id === unit_id && rank(post) >= 0).sort((one, other) => rank(one) - rank(other));
    return posts[0] ? [{ person, post: posts[0] }] : [];
  });
  return found.sort((one, other) => rank(one.post) - rank(other.post));
}

interface LawChoiceProps {
  field: ActField;
  label: string;
  matter: Matter;
  on: string;
  value: Typed[string] | undefined;
  onChange: (patch: Typed) => void;
}

const groundLabel = ({ list }: ActField, t: { ground_to_suspend: string; ground_to_terminate: string }) =>
  list === "suspension" ? t.ground_to_suspend : list === "termination" ? t.ground_to_terminate : undefined;

/** The choices the law gives on that day, each with its article. */
function LawChoice({ field, label, matter, on, value, onChange }: LawChoiceProps) {
  const t = useText().act;
  const cite = useArticle();
  const { language } = useLanguage();
  const error = useFieldError(field.name);
  const choices = useChoices(field.list ? matter.choice_lists[field.list] : null, on);
  const items = choices.data?.items ?? [];
  const common = { label, error: choices.isError ? t.no_choices : error, withAsterisk: field.required === true };
  const id = (index: number, word: string) => (index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${word}`);
  if (field.kind === "choice") {
    return (
      <Radio.Group name={field.name} value={typeof value === "string" ? value : ""} onChange={(word) => onChange({ [field.name]: word })} {...common}>
        <div className="law-choices">
          {items.map((choice, index) => (
            <Radio key={choice.word} id={id(index, choice.word)} value={choice.word} label={choice[language]} description={cite(choice)} />
          ))}
        </div>
      </Radio.Group>
    );
  }
  return (
    <Checkbox.Group value={Array.isArray(value) ? value : []} onChange={(all) => onChange({ [field.name]: all })} {...common}>
      <div className="law-choices">
        {items.map((choice, index) => (
          <Checkbox key={choice.word} id={id(index, choice.word)} value={choice.word} label={choice[language]} description={cite(choice)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
