import { useState, type ComponentType, type ReactNode } from "react";

import type { AbsenceReason, Dialogue } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { ChoiceField } from "../ui/ChoiceField";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormButtons } from "../ui/FormButtons";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { InvitedFields, sentOf, typedOf } from "./InvitedFields";
import { SlotFields, type TypedSlot } from "./SlotFields";
import { given, useDialogueAct, type DialogueAct } from "./use_dialogues";

interface FormProps {
  dialogue: Dialogue;
  onClose: () => void;
}

interface ActProps extends FormProps {
  act: DialogueAct;
  body: object;
  children: ReactNode;
}

/** One act: its boxes, what was wrong with them, do it or give it up. */
function OneAct({ dialogue, act, body, onClose, children }: ActProps) {
  const { dialogues: t } = useText();
  const { problem, busy, submit } = useDialogueAct(dialogue, act, body, onClose);
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={t.acts[act]}>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>{children}</FormErrors>
      <FormButtons submit={t.acts[act]} busy={busy} cancel={t.cancel} onCancel={onClose} />
    </form>
  );
}

function InviteForm({ dialogue, onClose }: FormProps) {
  const { dialogues: t } = useText();
  const [content, setContent] = useState(dialogue.content);
  const [invited, setInvited] = useState(typedOf(dialogue.invited));
  return (
    <OneAct dialogue={dialogue} act="invite" body={{ content: content.trim(), invited: sentOf(invited) }} onClose={onClose}>
      <LongTextField name="content" label={t.content} required maxLength={4000} rows={3} value={content} onChange={setContent} />
      <InvitedFields value={invited} onChange={setInvited} />
    </OneAct>
  );
}

function NoticeForm({ dialogue, onClose }: FormProps) {
  const { dialogues: t } = useText();
  const { today } = useSession();
  const [sent_on, setSentOn] = useState(today);
  const [number, setNumber] = useState("");
  return (
    <OneAct dialogue={dialogue} act="send_notice" body={{ sent_on, number: number.trim() }} onClose={onClose}>
      <DateField name="sent_on" label={t.sent_on} required today={today} value={sent_on} onChange={setSentOn} />
      <TextField name="number" label={t.number} required maxLength={100} value={number} onChange={setNumber} />
    </OneAct>
  );
}

function PostponeForm({ dialogue, onClose }: FormProps) {
  const { dialogues: t } = useText();
  const { starts_at, ends_at, place } = dialogue.session;
  const [slot, setSlot] = useState<TypedSlot>({ day: "", starts_at, ends_at, place });
  const [why, setWhy] = useState("");
  return (
    <OneAct dialogue={dialogue} act="postpone" body={{ ...slot, why: why.trim() }} onClose={onClose}>
      <SlotFields value={slot} onChange={(patch) => setSlot({ ...slot, ...patch })} />
      <LongTextField name="why" label={t.why} hint={t.why_hint} required maxLength={2000} rows={2} value={why} onChange={setWhy} />
    </OneAct>
  );
}

interface TypedAttendance {
  attended: "yes" | "no" | "";
  reason: AbsenceReason;
  explained: string;
}

const kReasons: readonly AbsenceReason[] = ["none", "accident_or_illness", "distant_mission_or_study", "natural_disaster_epidemic_war", "documents_seized", "other_obstacle"];

const sentAttendance = ({ attended, reason, explained }: TypedAttendance) =>
  attended === "no" ? { attended: false, reason, explained: given(explained) } : { attended: attended === "yes" ? true : null };

function RecordForm({ dialogue, onClose }: FormProps) {
  const { dialogues: t } = useText();
  const session = useSession();
  const [typed, setTyped] = useState({ secretary: session.user.name, opinions: "", agreed: "", disagreed: "" });
  const change = (patch: Partial<typeof typed>) => setTyped({ ...typed, ...patch });
  const [attendance, setAttendance] = useState<readonly TypedAttendance[]>(dialogue.invited.map(() => ({ attended: "", reason: "none", explained: "" })));
  const body = { secretary: typed.secretary.trim(), opinions: typed.opinions.trim(), agreed: given(typed.agreed), disagreed: given(typed.disagreed), attendance: attendance.map(sentAttendance) };
  return (
    <OneAct dialogue={dialogue} act="record" body={body} onClose={onClose}>
      <fieldset id="attendance">
        <legend>{t.attendance}</legend>
        {dialogue.invited.map((each, at) => (
          <AttendanceFields
            key={at}
            name={`attendance.${at}`}
            who={`${each.name} (${t.as[each.as]})`}
            value={attendance[at] as TypedAttendance}
            onChange={(patch) => setAttendance(attendance.map((one, index) => (index === at ? { ...one, ...patch } : one)))}
          />
        ))}
      </fieldset>
      <LongTextField name="opinions" label={t.opinions} required maxLength={4000} rows={4} value={typed.opinions} onChange={(opinions) => change({ opinions })} />
      <LongTextField name="agreed" label={t.agreed} maxLength={4000} rows={3} value={typed.agreed} onChange={(agreed) => change({ agreed })} />
      <LongTextField name="disagreed" label={t.disagreed} maxLength={4000} rows={3} value={typed.disagreed} onChange={(disagreed) => change({ disagreed })} />
      <TextField name="secretary" label={t.secretary} required maxLength={160} value={typed.secretary} onChange={(secretary) => change({ secretary })} />
    </OneAct>
  );
}

function AttendanceFields({ name, who, value, onChange }: { name: string; who: string; value: TypedAttendance; onChange: (patch: Partial<TypedAttendance>) => void }) {
  const { dialogues: t } = useText();
  return (
    <>
      <ChoiceField
        name={`${name}.attended`}
        label={who}
        value={value.attended}
        options={[
          { value: "yes", label: t.attended },
          { value: "no", label: t.absent },
        ]}
        onChange={(attended) => onChange({ attended: attended as TypedAttendance["attended"] })}
      />
      {value.attended === "no" && (
        <div className="two">
          <SelectField name={`${name}.reason`} label={t.reason} value={value.reason} options={kReasons.map((reason) => ({ value: reason, label: t.absence_reason[reason] }))} onChange={(reason) => onChange({ reason: reason as AbsenceReason })} />
          {value.reason !== "none" && <TextField name={`${name}.explained`} label={t.explained} required maxLength={2000} value={value.explained} onChange={(explained) => onChange({ explained })} />}
        </div>
      )}
    </>
  );
}

function NotHeldForm({ dialogue, onClose }: FormProps) {
  const { dialogues: t } = useText();
  const [why, setWhy] = useState("");
  return (
    <OneAct dialogue={dialogue} act="not_held" body={{ why: why.trim() }} onClose={onClose}>
      <LongTextField name="why" label={t.why} hint={t.why_hint} required maxLength={2000} rows={2} value={why} onChange={setWhy} />
    </OneAct>
  );
}

function ReportForm({ dialogue, onClose }: FormProps) {
  const { dialogues: t } = useText();
  const [text, setText] = useState("");
  return (
    <OneAct dialogue={dialogue} act="report" body={{ text: text.trim() }} onClose={onClose}>
      <LongTextField name="text" label={t.report} required maxLength={4000} rows={4} value={text} onChange={setText} />
    </OneAct>
  );
}

export const kActForms: Record<DialogueAct, ComponentType<FormProps>> = {
  invite: InviteForm,
  send_notice: NoticeForm,
  postpone: PostponeForm,
  record: RecordForm,
  not_held: NotHeldForm,
  report: ReportForm,
};
