import { useState } from "react";

import type { MatterDialogues } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormButtons } from "../ui/FormButtons";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { InvitedFields, sentOf, typedOf, type TypedInvited } from "./InvitedFields";
import { SlotFields, type TypedSlot } from "./SlotFields";
import { given, useCalling } from "./use_dialogues";

interface Props {
  matter_id: string;
  of: MatterDialogues;
  onClose: () => void;
}

interface TypedDelegate {
  by: string; // "": the one who resolves; "other"; or the post of a deputy
  name: string;
  title: string;
  document: string;
}

const kNobody: TypedInvited = { as: "complainant", name: "", address: "" };

function delegateOf({ by, name, title, document }: TypedDelegate) {
  if (by === "") return null;
  if (by === "other") return { post_id: null, name: given(name), title: given(title), document: document.trim() };
  return { post_id: by, document: document.trim() };
}

/** Day, place, who presides, who is invited and about what. */
export function CallForm({ matter_id, of, onClose }: Props) {
  const { dialogues: t } = useText();
  const [slot, setSlot] = useState<TypedSlot>({ day: "", starts_at: "08:00", ends_at: "11:30", place: "" });
  const [delegate, setDelegate] = useState<TypedDelegate>({ by: "", name: "", title: "", document: "" });
  const [content, setContent] = useState("");
  const [invited, setInvited] = useState<TypedInvited[]>(of.suggested.length > 0 ? typedOf(of.suggested) : [kNobody]);
  const { problem, busy, submit } = useCalling(matter_id, { ...slot, delegate: delegateOf(delegate), content: content.trim(), invited: sentOf(invited) }, onClose);
  return (
    <form className="stack part" onSubmit={submit} noValidate aria-label={t.call}>
      <p className="hint">{t.call_lead}</p>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <SlotFields value={slot} onChange={(patch) => setSlot({ ...slot, ...patch })} />
        {!of.duty?.in_person && <DelegateFields deputies={of.deputies} value={delegate} onChange={(patch) => setDelegate({ ...delegate, ...patch })} />}
        <LongTextField name="content" label={t.content} required maxLength={4000} rows={3} value={content} onChange={setContent} />
        <InvitedFields value={invited} onChange={setInvited} />
      </FormErrors>
      <FormButtons submit={t.call} busy={busy} cancel={t.cancel} onCancel={onClose} />
    </form>
  );
}

function DelegateFields({ deputies, value, onChange }: { deputies: MatterDialogues["deputies"]; value: TypedDelegate; onChange: (patch: Partial<TypedDelegate>) => void }) {
  const { dialogues: t } = useText();
  const options = [...deputies.map(({ post_id, name, title }) => ({ value: post_id, label: `${title} ${name}` })), { value: "other", label: t.by_other }];
  const choose = (by: string) => onChange({ by, document: deputies.find(({ post_id }) => post_id === by)?.document ?? value.document });
  return (
    <>
      <SelectField name="delegate" label={t.by_whom} value={value.by} empty={t.by_resolver} options={options} onChange={choose} />
      {value.by === "other" && (
        <div className="two">
          <TextField name="delegate.name" label={t.delegate_name} required maxLength={160} value={value.name} onChange={(name) => onChange({ name })} />
          <TextField name="delegate.title" label={t.delegate_title} required maxLength={160} value={value.title} onChange={(title) => onChange({ title })} />
        </div>
      )}
      {value.by !== "" && <TextField name="delegate.document" label={t.document} required maxLength={100} value={value.document} onChange={(document) => onChange({ document })} />}
    </>
  );
}
