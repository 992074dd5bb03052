import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";

import { call } from "../api/client";
import type { VisitRecorded } from "../api/types";
import { SubmitLine } from "../drafts/SubmitLine";
import { useSaving } from "../drafts/use_saving";
import { ContentFields } from "../petitions/ContentFields";
import { newContent, type DraftContent } from "../petitions/draft";
import { NearPanel } from "../petitions/NearPanel";
import { Restored } from "../petitions/RegisterForm";
import { useOwner } from "../session/session";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { ChoiceField } from "../ui/ChoiceField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { TextField } from "../ui/TextField";
import { useSending } from "../ui/use_sending";
import { DocumentsPart } from "./DocumentsPart";
import { asVisit, type VisitDraft } from "./draft";
import { dropVisit, saveVisit } from "./draft_store";
import { OutcomePart } from "./OutcomePart";
import { PeoplePart } from "./PeoplePart";
import { WhenPart } from "./WhenPart";

export type ChangeVisit = (patch: Partial<VisitDraft>) => void;

interface Props {
  start: VisitDraft;
  restored: boolean;
  onDiscard: () => void;
  onRecorded: (recorded: VisitRecorded) => void;
}

/** The desk's form, in the order of the talk: who, what about, what was handed in, how it ended. Nothing typed is lost. */
export function VisitForm({ start, restored, onDiscard, onRecorded }: Props) {
  const { visit: t } = useText();
  const owner = useOwner();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(start);
  const change: ChangeVisit = useCallback((patch) => setDraft((before) => ({ ...before, ...patch })), []);
  const saved_at = useSaving(draft, useCallback((typed: VisitDraft, now: Date) => saveVisit(owner, typed, now), [owner]));
  useEffect(() => document.querySelector<HTMLElement>('input[name="people.0.name"]')?.focus(), []);

  const { problem, busy, submit, press } = useSending<VisitRecorded>(
    () => call("/visits", { method: "POST", body: asVisit(draft), headers: { "Idempotency-Key": draft.key } }),
    (recorded) => {
      void dropVisit(owner);
      void queries.invalidateQueries();
      onRecorded(recorded);
    },
  );

  return (
    <form className="register" onSubmit={submit} onKeyDown={press} noValidate>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        {restored && <Restored onDiscard={onDiscard} />}
        <div className="register-columns">
          <div>
            <PeoplePart draft={draft} onChange={change} />
            <ContentPart draft={draft} onChange={change} />
            <DocumentsPart draft={draft} onChange={change} />
            <OutcomePart draft={draft} onChange={change} />
            <WhenPart draft={draft} onChange={change} />
          </div>
          <NearPanel draft={asNear(draft)} link={t.near_link} onLink={(matter) => change({ matter, outcome: "linked" })} />
        </div>
        <div className="submit-bar">
          {draft.outcome === "linked" && draft.matter && <p className="notice">{t.chosen_matter(draft.matter.number)}</p>}
          <SubmitLine submit={t.submit} submitting={t.submitting} busy={busy} saved_at={saved_at} />
        </div>
      </FormErrors>
    </form>
  );
}

/** What the panel of near cases asks with. */
function asNear(draft: VisitDraft) {
  return { unit_id: draft.unit_id, anonymous: false, senders: draft.people, contents: draft.contents, instance: "first" as const, duplicate_of: draft.matter, previous: null };
}

function ContentPart({ draft, onChange }: { draft: VisitDraft; onChange: ChangeVisit }) {
  const { visit: t, register } = useText();
  const words = useWords();
  const changeContent = (index: number, patch: Partial<DraftContent>) => onChange({ contents: draft.contents.map((content, at) => (at === index ? { ...content, ...patch } : content)) });
  return (
    <fieldset className="card">
      <legend>{t.contents}</legend>
      <ChoiceField
        name="contents.0.kind"
        label={register.kind}
        value={draft.contents[0]?.kind ?? "complaint"}
        options={(["complaint", "denunciation", "feedback"] as const).map((kind) => ({ value: kind, label: words.kind[kind] }))}
        onChange={(kind) => changeContent(0, { kind: kind as DraftContent["kind"] })}
      />
      {draft.contents.map((content, index) => (
        <section key={index} className="part" aria-label={register.content(index + 1)}>
          {index > 0 && (
            <div className="part-head">
              <h3>{register.content(index + 1)}</h3>
              <Button variant="subtle" size="compact-md" onClick={() => onChange({ contents: draft.contents.filter((_, at) => at !== index) })}>
                {register.remove_content(index + 1)}
              </Button>
            </div>
          )}
          <ContentFields index={index} content={content} onChange={(patch) => changeContent(index, patch)} />
        </section>
      ))}
      <TextField name="handled_before_by" label={t.handled_before_by} maxLength={300} value={draft.handled_before_by} onChange={(handled_before_by) => onChange({ handled_before_by })} />
      <div className="button-row">
        <Button variant="default" size="compact-md" onClick={() => onChange({ contents: [...draft.contents, newContent("feedback")] })}>
          {register.add_content}
        </Button>
      </div>
    </fieldset>
  );
}
