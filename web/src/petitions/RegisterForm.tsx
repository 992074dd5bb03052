import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";

import { call } from "../api/client";
import type { Channel, MatterKind, Problem, Registered } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { CheckField } from "../ui/CheckField";
import { ChoiceField } from "../ui/ChoiceField";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FileField } from "../ui/FileField";
import { FormErrors, fieldId } from "../ui/form_errors";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { CheckList } from "./CheckList";
import { ContentFields } from "./ContentFields";
import { asPetition, isDenunciation, newContent, newSender, type Draft, type DraftContent, type DraftSender } from "./draft";
import { dropDraft } from "./draft_store";
import { NearPanel } from "./NearPanel";
import { SenderFields } from "./SenderFields";
import { useAutosave } from "./use_autosave";

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
  const words = useWords();
  const session = useSession();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const saved_at = useAutosave(session.user.id, draft);
  const kinds = draft.contents.map((content) => content.kind);

  useEffect(() => document.querySelector<HTMLElement>(`input[name="contents.0.kind"]:checked, #${fieldId("contents.0.kind")}`)?.focus(), []);

  const change = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }));
  const changeSender = (index: number, patch: Partial<DraftSender>) =>
    setDraft((before) => ({ ...before, senders: before.senders.map((each, at) => (at === index ? { ...each, ...patch } : each)) }));
  const changeContent = (index: number, patch: Partial<DraftContent>) =>
    setDraft((before) => ({ ...before, contents: before.contents.map((each, at) => (at === index ? { ...each, ...patch } : each)) }));

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await call<Registered>("/petitions", { method: "POST", body: asPetition(draft), headers: { "Idempotency-Key": draft.key } });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    dropDraft(session.user.id);
    void queries.invalidateQueries();
    onRegistered(answer.value);
  }

  function press(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault(); // Enter in a box must not send a half-filled paper
    }
  }

  return (
    <form ref={form} className="register" onSubmit={submit} onKeyDown={press} noValidate>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <p className="hint">{t.lead}</p>
        {restored && (
          <p className="notice">
            {t.draft_restored}{" "}
            <button type="button" className="link-button" onClick={onDiscard}>
              {t.draft_discard}
            </button>
          </p>
        )}
        <div className="register-columns">
          <div>
            <fieldset className="card">
              <legend>{t.paper}</legend>
              <ChoiceField
                name="contents.0.kind"
                label={t.kind}
                hint={t.kind_hint}
                value={draft.contents[0]?.kind ?? "complaint"}
                options={(["complaint", "denunciation", "feedback"] as const).map((kind) => ({ value: kind, label: words.kind[kind] }))}
                onChange={(kind) => changeContent(0, { kind: kind as MatterKind })}
              />
              {isDenunciation(draft) && <p className="notice">{t.draft_denunciation}</p>}
              <ChoiceField
                name="channel"
                label={t.channel}
                value={draft.channel}
                options={(["counter", "post", "forwarded"] as const).map((channel) => ({ value: channel, label: t.channels[channel] }))}
                onChange={(channel) => change({ channel: channel as Channel })}
              />
              {draft.channel === "forwarded" && <TextField name="forwarded_by" label={t.forwarded_by} required maxLength={300} value={draft.forwarded_by} onChange={(forwarded_by) => change({ forwarded_by })} />}
              <div className="two">
                <DateField name="received_on" label={t.received_on} required today={session.today} value={draft.received_on} onChange={(received_on) => change({ received_on })} />
                <DateField name="written_on" label={t.written_on} today={session.today} value={draft.written_on} onChange={(written_on) => change({ written_on })} />
              </div>
              {myUnits(session).length > 1 && (
                <SelectField name="unit_id" label={t.unit} value={draft.unit_id} options={myUnits(session).map((unit) => ({ value: unit.id, label: unit.name }))} onChange={(unit_id) => change({ unit_id })} />
              )}
            </fieldset>

            <fieldset className="card">
              <legend>{t.senders}</legend>
              <CheckField name="anonymous" label={t.anonymous} checked={draft.anonymous} onChange={(anonymous) => change({ anonymous })} />
              {!draft.anonymous &&
                draft.senders.map((sender, index) => (
                  <section key={index} className="part" aria-label={t.sender(index + 1)}>
                    {draft.senders.length > 1 && (
                      <div className="part-head">
                        <h3>{t.sender(index + 1)}</h3>
                        <Button variant="subtle" size="compact-md" onClick={() => change({ senders: draft.senders.filter((_, at) => at !== index) })}>
                          {t.remove_sender(index + 1)}
                        </Button>
                      </div>
                    )}
                    <SenderFields index={index} sender={sender} group={draft.group} today={session.today} onChange={(patch) => changeSender(index, patch)} />
                  </section>
                ))}
              {!draft.anonymous && (
                <>
                  <div className="button-row">
                    <Button variant="default" size="compact-md" onClick={() => change({ senders: [...draft.senders, newSender()] })}>
                      {t.add_sender}
                    </Button>
                  </div>
                  <CheckField name="group" label={t.group} checked={draft.group} onChange={(group) => change({ group })} />
                  {draft.group && (
                    <div className="two">
                      <TextField name="people_count" label={t.people_count} hint={t.people_count_hint} inputMode="numeric" maxLength={6} value={draft.people_count} onChange={(people_count) => change({ people_count })} />
                      <CheckField name="appointment_document" label={t.appointment_document} checked={draft.appointment_document} onChange={(appointment_document) => change({ appointment_document })} />
                    </div>
                  )}
                </>
              )}
            </fieldset>

            <fieldset className="card">
              <legend>{t.contents}</legend>
              {draft.contents.map((content, index) => (
                <section key={index} className="part" aria-label={t.content(index + 1)}>
                  {draft.contents.length > 1 && (
                    <div className="part-head">
                      <h3>{t.content(index + 1)}</h3>
                      {index > 0 && (
                        <Button variant="subtle" size="compact-md" onClick={() => change({ contents: draft.contents.filter((_, at) => at !== index) })}>
                          {t.remove_content(index + 1)}
                        </Button>
                      )}
                    </div>
                  )}
                  <ContentFields index={index} content={content} onChange={(patch) => changeContent(index, patch)} />
                </section>
              ))}
              <div className="button-row">
                <Button variant="default" size="compact-md" onClick={() => change({ contents: [...draft.contents, newContent("feedback")] })}>
                  {t.add_content}
                </Button>
              </div>
              {kinds.includes("complaint") && (
                <ChoiceField
                  name="instance"
                  label={t.instance}
                  value={draft.instance}
                  options={(["first", "second"] as const).map((instance) => ({ value: instance, label: words.instance[instance] }))}
                  onChange={(instance) => change({ instance: instance as Draft["instance"] })}
                />
              )}
              <details>
                <summary>{t.more_text}</summary>
                <LongTextField name="full_text" label={t.full_text} maxLength={20000} rows={8} value={draft.full_text} onChange={(full_text) => change({ full_text })} />
                <LongTextField name="request" label={t.request} maxLength={4000} value={draft.request} onChange={(request) => change({ request })} />
                <LongTextField name="previous_handling" label={t.previous_handling} maxLength={4000} value={draft.previous_handling} onChange={(previous_handling) => change({ previous_handling })} />
              </details>
            </fieldset>

            <CheckList kinds={kinds} checks={draft.checks} onChange={(checks) => change({ checks })} />

            <div className="card">
              <FileField
                name="files"
                label={t.files}
                hint={t.files_hint}
                path="/files"
                texts={{ ...text.file, size: text.units_of.bytes }}
                files={draft.files}
                onChange={(next) => setDraft((before) => ({ ...before, files: [...next(before.files)] }))}
              />
            </div>
          </div>
          <NearPanel draft={draft} onLink={(duplicate_of) => change({ duplicate_of })} onPrevious={(previous) => change({ previous })} />
        </div>

        <div className="submit-bar">
          {draft.duplicate_of && (
            <p className="notice">
              {t.near_linked(draft.duplicate_of.number)}{" "}
              <button type="button" className="link-button" onClick={() => change({ duplicate_of: null })}>
                {t.near_unlink}
              </button>
            </p>
          )}
          {draft.instance === "second" && draft.previous && (
            <p className="notice">
              {t.previous_chosen(draft.previous.number)}{" "}
              <button type="button" className="link-button" onClick={() => change({ previous: null })}>
                {t.near_unlink}
              </button>
            </p>
          )}
          <Button type="submit" loading={busy} size="lg">
            {busy ? t.submitting : t.submit}
          </Button>
          <span className="hint">
            <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
            {saved_at && !isDenunciation(draft) && ` · ${t.draft_saved(saved_at.toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" }))}`}
          </span>
        </div>
      </FormErrors>
    </form>
  );
}
