import { Button } from "@mantine/core";

import type { InvitedAs, MatterDialogues } from "../api/types";
import { useText } from "../text/text";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { given } from "./use_dialogues";

export interface TypedInvited {
  as: InvitedAs;
  name: string;
  address: string;
}

const kAs: readonly InvitedAs[] = ["complainant", "representative", "respondent", "interested", "body"];

export const typedOf = (invited: MatterDialogues["suggested"]): TypedInvited[] => invited.map(({ as, name, address }) => ({ as, name, address: address ?? "" }));
/** Lines with nothing in them are not sent. */
export const sentOf = (typed: readonly TypedInvited[]) => typed.filter(({ name }) => name.trim() !== "").map(({ as, name, address }) => ({ as, name: name.trim(), address: given(address) }));

/** Who is invited, a line each. */
export function InvitedFields({ value, onChange }: { value: readonly TypedInvited[]; onChange: (value: TypedInvited[]) => void }) {
  const { dialogues: t } = useText();
  const change = (at: number, patch: Partial<TypedInvited>) => onChange(value.map((each, index) => (index === at ? { ...each, ...patch } : each)));
  return (
    <fieldset id="invited">
      <legend>{t.invited}</legend>
      {value.map((each, at) => (
        <div key={at} className="invited-line">
          <SelectField name={`invited.${at}.as`} label={t.as_label} value={each.as} options={kAs.map((as) => ({ value: as, label: t.as[as] }))} onChange={(as) => change(at, { as: as as InvitedAs })} />
          <TextField name={`invited.${at}.name`} label={t.name} required maxLength={160} value={each.name} onChange={(name) => change(at, { name })} />
          <TextField name={`invited.${at}.address`} label={t.address} maxLength={300} value={each.address} onChange={(address) => change(at, { address })} />
          {value.length > 1 && (
            <Button variant="subtle" size="compact-md" aria-label={`${t.remove} ${each.name}`} onClick={() => onChange(value.filter((_, index) => index !== at))}>
              {t.remove}
            </Button>
          )}
        </div>
      ))}
      <Button variant="default" size="compact-md" onClick={() => onChange([...value, { as: "interested", name: "", address: "" }])}>
        {t.add}
      </Button>
    </fieldset>
  );
}
