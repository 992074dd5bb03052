import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";

import { call } from "../api/client";
import type { Registered } from "../api/types";
import { useSaving } from "../drafts/use_saving";
import { useOwner } from "../session/session";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FileField } from "../ui/FileField";
import { FormErrors } from "../ui/form_errors";
import { useSending } from "../ui/use_sending";
import { CheckList } from "./CheckList";
import { ContentsPart } from "./ContentsPart";
import { asPetition, type Draft } from "./draft";
import { dropDraft, saveDraft } from "./draft_store";
import { NearPanel } from "./NearPanel";
import { PaperFields } from "./PaperFields";
import { SendersPart } from "./SendersPart";
import { SubmitBar } from "./SubmitBar";
import { useDraft } from "./use_draft";

interface Props {
  start: Draft;
  restored: boolean;
  onDiscard: () => void;
  onRegistered: (registered: Registered) => void;
}

/** The register form, in the order of the paper. Nothing typed is lost: not by an error, a reload or the end of a session. */
export function RegisterForm({ start, restored, onDiscard, onRegistered }: Props) {
  const text = useText();
  const t = text.register;
  const owner = useOwner();
  const queries = useQueryClient();
  const [draft, changes] = useDraft(start);
  const saved_at = useSaving(draft, useCallback((typed: Draft, now: Date) => saveDraft(owner, typed, now), [owner]));
  useEffect(() => document.querySelector<HTMLElement>('input[name="contents.0.kind"]:checked')?.focus(), []);

  const { problem, busy, submit, press } = useSending<Registered>(
    () => call("/petitions", { method: "POST", body: asPetition(draft), headers: { "Idempotency-Key": draft.key } }),
    (registered) => {
      void dropDraft(owner);
      void queries.invalidateQueries();
      onRegistered(registered);
    },
  );

  return (
    <form className="register" onSubmit={submit} onKeyDown={press} noValidate>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <p className="hint keys-only">{t.lead}</p>
        {restored && <Restored onDiscard={onDiscard} />}
        <div className="register-columns">
          <div>
            <PaperFields draft={draft} changes={changes} />
            <SendersPart draft={draft} changes={changes} />
            <ContentsPart draft={draft} changes={changes} />
            <CheckList kinds={draft.contents.map((content) => content.kind)} checks={draft.checks} onChange={(checks) => changes.change({ checks })} />
            <div className="card">
              <FileField
                name="files"
                label={t.files}
                hint={t.files_hint}
                path="/files"
                texts={{ ...text.file, size: text.units_of.bytes }}
                files={draft.files}
                onChange={(next) => changes.update((before) => ({ ...before, files: [...next(before.files)] }))}
              />
            </div>
          </div>
          <NearPanel draft={draft} onLink={(duplicate_of) => changes.change({ duplicate_of })} onPrevious={(previous) => changes.change({ previous })} />
        </div>
        <SubmitBar draft={draft} busy={busy} saved_at={saved_at} onChange={changes.change} />
      </FormErrors>
    </form>
  );
}

export function Restored({ onDiscard }: { onDiscard: () => void }) {
  const t = useText().register;
  return (
    <p className="notice">
      {t.draft_restored}{" "}
      <button type="button" className="link-button" onClick={onDiscard}>
        {t.draft_discard}
      </button>
    </p>
  );
}
