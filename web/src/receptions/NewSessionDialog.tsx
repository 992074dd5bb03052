import { Button } from "@mantine/core";
import { useState } from "react";

import type { OnlineFact, ReceptionKind, ReceptionSession, SuddenFact } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { CheckField } from "../ui/CheckField";
import { DateField } from "../ui/DateField";
import { Dialog } from "../ui/Dialog";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { HoursAndPlace } from "./HoursAndPlace";
import { useAct } from "./use_act";

const kKinds: readonly ReceptionKind[] = ["sudden", "dialogue", "dialogue_conference", "periodic"];
const kFacts: readonly SuddenFact[] = ["prominent", "tense", "complex", "prolonged", "many_people", "many_agencies", "agencies_disagree", "serious_consequence_risk"];

const kOnlineFacts: readonly OnlineFact[] = ["complex_or_multi_body", "remote_or_vulnerable_and_wishes", "disaster_epidemic_or_security", "other_practical_need"];

interface Props {
  unit_id: string;
  month: string;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** A session made by hand. For a sudden one, what is so: the law's answer is kept with it. */
export function NewSessionDialog({ unit_id, month, onClose, onDone }: Props) {
  const t = useText().receptions;
  const words = useWords();
  const { today } = useSession();
  const [typed, setTyped] = useState({ kind: "sudden" as ReceptionKind, online: false, day: today.startsWith(month) ? today : "", starts_at: "08:00", ends_at: "11:30", place: "", content: "" });
  const [participants, setParticipants] = useState("");
  const [facts, setFacts] = useState<readonly SuddenFact[]>([]);
  const [online_facts, setOnlineFacts] = useState<readonly OnlineFact[]>([]);
  const [secrecy_assured, setSecrecyAssured] = useState(false);
  const act = useAct<ReceptionSession>((made) => onDone(t.called(showDay(made.day), made.grounds === null ? "" : t.grounds_line(made.grounds.required, made.grounds.grounds.join(", "), made.grounds.article))));
  const change = (patch: Partial<typeof typed>) => setTyped({ ...typed, ...patch });
  const sudden = typed.kind === "sudden";
  const listed = participants.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return (
    <Dialog opened title={t.new_session} onClose={onClose} size="lg">
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void act.send("/receptions/sessions", { unit_id, ...typed, participants: listed, facts: sudden ? facts : [], ...(typed.online && { online_facts, secrecy_assured }) });
        }}
      >
        <ErrorSummary problem={act.problem} />
        <FormErrors errors={act.problem?.errors ?? []}>
          <SelectField name="kind" label={t.kind} value={typed.kind} options={kKinds.map((kind) => ({ value: kind, label: words.reception_kind[kind] }))} onChange={(kind) => change({ kind: kind as ReceptionKind })} />
          <DateField name="day" label={t.day} required today={today} value={typed.day} onChange={(day) => change({ day })} />
          <HoursAndPlace typed={typed} onChange={change} />
          <LongTextField name="content" label={t.content} hint={t.content_hint} required maxLength={500} value={typed.content} onChange={(content) => change({ content })} />
          <LongTextField name="participants" label={t.participants} hint={t.one_a_line} value={participants} onChange={setParticipants} />
          <CheckField name="online" label={t.online} checked={typed.online} onChange={(online) => change({ online })} />
          {typed.online && (
            <fieldset id="online_facts">
              <legend>{t.online_facts}</legend>
              {kOnlineFacts.map((fact) => (
                <CheckField key={fact} name={`online_facts-${fact}`} label={t.online_fact[fact]} checked={online_facts.includes(fact)} onChange={(checked) => setOnlineFacts(checked ? [...online_facts, fact] : online_facts.filter((each) => each !== fact))} />
              ))}
              <CheckField name="secrecy_assured" label={t.secrecy_assured} checked={secrecy_assured} onChange={setSecrecyAssured} />
            </fieldset>
          )}
          {sudden && (
            <fieldset>
              <legend>{t.facts}</legend>
              {kFacts.map((fact) => (
                <CheckField key={fact} name={`facts-${fact}`} label={t.fact[fact]} checked={facts.includes(fact)} onChange={(checked) => setFacts(checked ? [...facts, fact] : facts.filter((each) => each !== fact))} />
              ))}
            </fieldset>
          )}
        </FormErrors>
        <div className="button-row">
          <Button type="submit" loading={act.busy}>
            {t.make_draft}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.back}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
