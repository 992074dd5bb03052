// The small forms of what may be done to one session.
import { Button } from "@mantine/core";
import { useState, type ReactNode } from "react";

import type { ReceptionSession } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { ChoiceField } from "../ui/ChoiceField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { useAct } from "./use_act";

interface FormProps {
  session: ReceptionSession;
  onBack: () => void;
  onDone: (words: string) => void;
}

interface FrameProps extends FormProps {
  act: "delegate" | "take_back" | "stand_in" | "hold" | "not_held" | "drop";
  body: object;
  children: ReactNode;
}

function ActFrame({ session, act, body, onBack, onDone, children }: FrameProps) {
  const t = useText().receptions;
  const sent = useAct<unknown>(() => onDone(t.act_done(t.acts[act], showDay(session.day))));
  return (
    <form
      className="stack"
      noValidate
      aria-label={t.acts[act]}
      onSubmit={(event) => {
        event.preventDefault();
        void sent.send(`/receptions/sessions/${session.id}/${act.replace("_", "-")}`, body, session.version);
      }}
    >
      <h3>{t.acts[act]}</h3>
      <ErrorSummary problem={sent.problem} />
      <FormErrors errors={sent.problem?.errors ?? []}>{children}</FormErrors>
      <div className="button-row">
        <Button type="submit" loading={sent.busy}>
          {t.acts[act]}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t.back}
        </Button>
      </div>
    </form>
  );
}

export function DelegateForm(props: FormProps) {
  const t = useText().receptions;
  const { deputies } = props.session;
  const [post_id, setPost] = useState(deputies[0]?.post_id ?? "");
  const [document, setDocument] = useState(deputies[0]?.document ?? "");
  const [reason, setReason] = useState("");
  return (
    <ActFrame {...props} act="delegate" body={{ post_id, document, reason }}>
      <p className="notice">{t.delegate_lead}</p>
      <SelectField
        name="post_id"
        label={t.deputy}
        required
        empty={deputies.length === 0 ? t.no_deputy : undefined}
        value={post_id}
        options={deputies.map((each) => ({ value: each.post_id, label: `${each.title} ${each.name}` }))}
        onChange={(value) => {
          setPost(value);
          setDocument(deputies.find((each) => each.post_id === value)?.document ?? "");
        }}
      />
      <TextField name="document" label={t.document} hint={t.document_hint} required maxLength={200} value={document} onChange={setDocument} />
      <LongTextField name="reason" label={t.why} maxLength={500} value={reason} onChange={setReason} />
    </ActFrame>
  );
}

export function TakeBackForm(props: FormProps) {
  const t = useText().receptions;
  return (
    <ActFrame {...props} act="take_back" body={{}}>
      <p>{t.take_back_lead}</p>
    </ActFrame>
  );
}

export function StandInForm(props: FormProps) {
  const t = useText().receptions;
  const [participant, setParticipant] = useState("0");
  const [who, setWho] = useState("");
  const [reason, setReason] = useState("");
  return (
    <ActFrame {...props} act="stand_in" body={{ participant: Number(participant), who, reason }}>
      <SelectField name="participant" label={t.participant} value={participant} options={props.session.participants.map(({ post }, place) => ({ value: String(place), label: post }))} onChange={setParticipant} />
      <TextField name="who" label={t.who_comes} hint={t.who_comes_hint} required maxLength={160} value={who} onChange={setWho} />
      <LongTextField name="reason" label={t.why} required maxLength={500} value={reason} onChange={setReason} />
    </ActFrame>
  );
}

export function HoldForm(props: FormProps) {
  const t = useText().receptions;
  const [came, setCame] = useState("");
  return (
    <ActFrame {...props} act="hold" body={came === "" ? {} : { nobody_came: came === "nobody" }}>
      <ChoiceField
        name="nobody_came"
        label={t.who_came}
        required
        value={came}
        options={[
          { value: "somebody", label: t.somebody_came },
          { value: "nobody", label: t.nobody_came, note: t.nobody_came_note },
        ]}
        onChange={setCame}
      />
    </ActFrame>
  );
}

export function NotHeldForm(props: FormProps) {
  const t = useText().receptions;
  const [why, setWhy] = useState("");
  return (
    <ActFrame {...props} act="not_held" body={{ why }}>
      <p className="notice">{t.not_held_lead}</p>
      <LongTextField name="why" label={t.why} required maxLength={500} value={why} onChange={setWhy} />
    </ActFrame>
  );
}

export function DropForm(props: FormProps) {
  const t = useText().receptions;
  const [why, setWhy] = useState("");
  return (
    <ActFrame {...props} act="drop" body={{ why }}>
      <p>{t.drop_lead}</p>
      <LongTextField name="why" label={t.why} required maxLength={500} value={why} onChange={setWhy} />
    </ActFrame>
  );
}
