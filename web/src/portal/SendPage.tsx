import { useCallback, useRef, useState, type FormEvent } from "react";

import type { KeptFile, Problem } from "../api/types";
import { usePortalText } from "../text/portal";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { DraftBar } from "./DraftBar";
import { FileBox } from "./FileBox";
import { Heading } from "./Heading";
import { keepReceipt } from "./kept_receipt";
import { incomplete, kSteps, missing, stepOf } from "./missing";
import { go } from "./route";
import { EventStep } from "./send/EventStep";
import { KindStep } from "./send/KindStep";
import { OfficeStep } from "./send/OfficeStep";
import { ReviewStep } from "./send/ReviewStep";
import { SenderStep } from "./send/SenderStep";
import { aboutToSend, mayHaveArrived, sendPetition } from "./send_petition";
import { useDraft } from "./useDraft";
import { useUploads } from "./useUploads";

/** Sending a petition, step by step. What is typed stays through errors, a cut line and a reload. */
export function SendPage({ step: asked }: { step: number }) {
  const text = usePortalText();
  const { draft, resumed, change, erase } = useDraft();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const keepFile = useCallback((file: KeptFile) => change((before) => ({ files: [...before.files, file] })), [change]);
  const uploads = useUploads(keepFile);

  const step = kSteps[Math.min(asked, kSteps.length) - 1]!;
  const number = kSteps.indexOf(step) + 1;
  const here = problem && problemAt(problem, step);
  const waits = busy || (step === "review" && uploads.busy);

  /** Shows what is wrong on the step that comes first, and gives whether anything was. */
  function refuse(found: Problem): void {
    setProblem(found);
    const first = kSteps.find((each) => found.errors?.some((error) => stepOf(error.field) === each));
    if (first && first !== step) go("send", kSteps.indexOf(first) + 1);
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (waits) return;
    const wrong = missing(draft).filter((error) => step === "review" || stepOf(error.field) === step);
    if (wrong.length > 0) return refuse(incomplete(wrong));
    setProblem(null);
    if (step === "review") void send();
    else go("send", number + 1);
  }

  async function send() {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    const ready = aboutToSend(draft);
    change(ready);
    const answer = await sendPetition(ready);
    sending.current = false;
    setBusy(false);
    if (!answer.ok) {
      if (!mayHaveArrived(answer.problem)) change({ sent: draft.sent });
      return refuse(answer.problem);
    }
    keepReceipt(answer.value);
    if (answer.value.earlier) change({ key: "", sent: [] });
    else erase();
    go("receipt");
  }

  function eraseAll() {
    uploads.clear();
    setProblem(null);
    erase();
    go("send");
  }

  return (
    <form onSubmit={handleSubmit} noValidate>
      <Heading key={step} place={text.send.step(number, kSteps.length, text.send.title)}>
        {text.send.steps[step]}
      </Heading>
      <progress className="steps" max={kSteps.length} value={number} aria-hidden="true" />
      {resumed && number === 1 && <p className="note">{text.send.resumed}</p>}
      {draft.office && number === 1 && (
        <p>
          {text.office.chosen}: <b>{draft.office.name}</b>
        </p>
      )}
      <ErrorSummary problem={here} />
      <FormErrors errors={here?.errors ?? []}>
        {step === "kind" && <KindStep draft={draft} change={change} />}
        {step === "office" && <OfficeStep draft={draft} change={change} />}
        {step === "event" && <EventStep draft={draft} change={change} />}
        {step === "sender" && <SenderStep draft={draft} change={change} />}
        {step === "files" && (
          <>
            <p className="hint">{text.send.files_hint}</p>
            <FileBox files={draft.files} uploads={uploads} onRemove={(id) => change((before) => ({ files: before.files.filter((file) => file.id !== id) }))} />
          </>
        )}
        {step === "review" && <ReviewStep draft={draft} />}
      </FormErrors>
      {problem && mayHaveArrived(problem) && <p className="note">{text.send.again}</p>}
      {step === "review" && uploads.busy && <p role="status">{text.send.uploading}</p>}
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={waits}>
          {step === "review" ? text.send.submit : text.next}
        </button>
        {number > 1 && (
          <button type="button" className="button second" onClick={() => go("send", number - 1)}>
            {text.back}
          </button>
        )}
      </div>
      <p role="status">{busy ? text.send.submitting : ""}</p>
      <DraftBar kind={draft.kind} onErase={eraseAll} />
    </form>
  );
}

/** A problem as one step shows it: its own fields only; a problem without fields is shown wherever it arose. */
function problemAt(problem: Problem, step: (typeof kSteps)[number]): Problem | null {
  if (!problem.errors || problem.errors.length === 0) return problem;
  const errors = problem.errors.filter((error) => stepOf(error.field) === step);
  return errors.length > 0 ? { ...problem, errors } : null;
}
