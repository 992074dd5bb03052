import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { Directive } from "../api/types";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormButtons } from "../ui/FormButtons";
import { FormErrors } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { useSending } from "../ui/use_sending";
import { UnitField } from "../units/UnitField";
import { sendAct } from "../api/send_act";

export type DirectiveActName = Directive["may"][number];

const kPaths: Record<DirectiveActName, string> = { report: "report", confirm: "confirm", give_back: "give-back", explain: "explain", urge: "urge", pass_on: "pass-on" };

interface Props {
  directive: Directive;
  act: DirectiveActName;
  onDone: () => void;
}

/** The form of one act; what is typed stays until it is done or given up. */
export function DirectiveAct({ directive, act, onDone }: Props) {
  const { directive: t } = useText();
  const { today } = useSession();
  const queries = useQueryClient();
  const [words, setWords] = useState("");
  const [day, setDay] = useState(act === "pass_on" ? directive.due_on : today);
  const [owner, setOwner] = useState("");

  function body(): object {
    if (act === "report") return { done_on: day, evidence: words.trim() };
    if (act === "pass_on") return { owner_unit_id: owner, what: words.trim(), due_on: day };
    return act === "give_back" || act === "explain" ? { reason: words.trim() } : {};
  }

  const { problem, busy, submit } = useSending<Directive>(
    () => sendAct(`/directives/${encodeURIComponent(directive.id)}/${kPaths[act]}`, directive.version, body()),
    () => {
      void queries.invalidateQueries();
      onDone();
    },
  );

  return (
    <form className="stack part" onSubmit={submit} noValidate aria-label={t.acts[act]}>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        {act === "pass_on" && <UnitField name="owner_unit_id" label={t.owner} value={owner} onChange={setOwner} />}
        {(act === "report" || act === "pass_on") && <DateField name={act === "report" ? "done_on" : "due_on"} label={act === "report" ? t.done_on : t.due_on} required today={today} value={day} onChange={setDay} />}
        {act === "report" && <LongTextField name="evidence" label={t.evidence} required maxLength={2000} value={words} onChange={setWords} />}
        {act === "pass_on" && <LongTextField name="what" label={t.what} required maxLength={4000} value={words} onChange={setWords} />}
        {(act === "give_back" || act === "explain") && <LongTextField name="reason" label={t.reason} required maxLength={2000} value={words} onChange={setWords} />}
      </FormErrors>
      <FormButtons submit={t.acts[act]} busy={busy} cancel={t.cancel} onCancel={onDone} />
    </form>
  );
}
