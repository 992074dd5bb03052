import { useState } from "react";

import type { DialogueFact, MatterDialogues } from "../api/types";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormButtons } from "../ui/FormButtons";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { useSaying } from "./use_dialogues";

const kFacts: readonly DialogueFact[] = ["request_differs_from_verification", "disciplinary", "many_complainants", "agencies_disagree", "complainant_tense", "public_concern", "security_risk"];

interface Props {
  matter_id: string;
  of: MatterDialogues;
  onClose: () => void;
}

/** What only a person knows of the matter and its dialogue depends on. What the file shows already is not asked for. */
export function SayForm({ matter_id, of, onClose }: Props) {
  const { dialogues: t } = useText();
  const [facts, setFacts] = useState<readonly DialogueFact[]>(of.facts.filter(({ said }) => said).map(({ fact }) => fact));
  const [ground, setGround] = useState(of.said?.ground ?? "");
  const { problem, busy, submit } = useSaying(matter_id, { facts, ground: ground.trim() }, onClose);
  const known = of.facts.filter(({ found }) => found).map(({ fact }) => fact);
  return (
    <form className="stack part" onSubmit={submit} noValidate aria-label={t.say}>
      <p className="hint">{t.say_lead}</p>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        {kFacts
          .filter((fact) => !known.includes(fact))
          .map((fact) => (
            <CheckField key={fact} name={`fact-${fact}`} label={t.fact[fact]} checked={facts.includes(fact)} onChange={(checked) => setFacts(checked ? [...facts, fact] : facts.filter((each) => each !== fact))} />
          ))}
        <LongTextField name="ground" label={t.ground} required maxLength={2000} rows={2} value={ground} onChange={setGround} />
      </FormErrors>
      <FormButtons submit={t.say} busy={busy} cancel={t.cancel} onCancel={onClose} />
    </form>
  );
}
