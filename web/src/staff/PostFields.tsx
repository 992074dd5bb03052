import type { NewPost, Role } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { UnitField } from "../units/UnitField";

interface Props {
  /** Where the post stands in the body: "post." or "". */
  prefix: string;
  post: NewPost;
  onChange: (change: (post: NewPost) => NewPost) => void;
}

export function PostFields({ prefix, post, onChange }: Props) {
  const text = useText();
  const t = text.post;
  const { today } = useSession();
  const set = (patch: Partial<NewPost>) => onChange((before) => ({ ...before, ...patch }));
  return (
    <>
      <UnitField name={`${prefix}unit_id`} label={t.unit} required value={post.unit_id} onChange={(unit_id) => set({ unit_id })} />
      <div className="two">
        <SelectField
          name={`${prefix}role`}
          label={t.role}
          required
          value={post.role}
          options={(Object.keys(text.role) as Role[]).map((role) => ({ value: role, label: text.role[role] }))}
          onChange={(role) => set({ role: role as Role })}
        />
        <TextField name={`${prefix}title`} label={t.title} required maxLength={200} value={post.title} onChange={(title) => set({ title })} />
        <DateField name={`${prefix}valid_from`} label={t.valid_from} required today={today} value={post.valid_from} onChange={(valid_from) => set({ valid_from })} />
        <DateField name={`${prefix}valid_to`} label={t.valid_to} today={today} value={post.valid_to ?? ""} onChange={(valid_to) => set({ valid_to: valid_to === "" ? null : valid_to })} />
      </div>
      <TextField name={`${prefix}document`} label={t.document} maxLength={300} value={post.document ?? ""} onChange={(document) => set({ document: document === "" ? null : document })} />
    </>
  );
}
