import { Button } from "@mantine/core";
import { flushSync } from "react-dom";

import { useSession } from "../session/session";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { fieldId } from "../ui/form_errors";
import { TextField } from "../ui/TextField";
import { newSender, type Draft, type DraftSender } from "./draft";
import { SenderFields } from "./SenderFields";
import type { DraftChanges } from "./use_draft";

/** Who sent the paper: nobody named, one, several, or a group with its representatives. */
export function SendersPart({ draft, changes }: { draft: Draft; changes: DraftChanges }) {
  const t = useText().register;
  const { today } = useSession();
  const { change, changeSender } = changes;
  function add() {
    flushSync(() => change({ senders: [...draft.senders, newSender()] }));
    document.getElementById(fieldId(`senders.${draft.senders.length}.name`))?.focus();
  }
  return (
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
            <SenderFields index={index} sender={sender} group={draft.group} today={today} onChange={(patch) => changeSender(index, patch)} />
          </section>
        ))}
      {!draft.anonymous && (
        <>
          <div className="button-row">
            <Button variant="default" size="compact-md" onClick={add}>
              {t.add_sender}
            </Button>
          </div>
          <CheckField name="group" label={t.group} checked={draft.group} onChange={(group) => change({ group, senders: group ? withRepresentative(draft.senders) : draft.senders })} />
        </>
      )}
      {!draft.anonymous && draft.group && <GroupFields draft={draft} changes={changes} />}
    </fieldset>
  );
}

/** Somebody stands for a group: the first sender, until the clerk says who. */
function withRepresentative(senders: readonly DraftSender[]): DraftSender[] {
  const named = senders.some(({ representative }) => representative);
  return senders.map((sender, index) => (index === 0 && !named ? { ...sender, representative: true } : sender));
}

function GroupFields({ draft, changes }: { draft: Draft; changes: DraftChanges }) {
  const t = useText().register;
  const { change } = changes;
  return (
    <div className="two">
      <TextField name="people_count" label={t.people_count} hint={t.people_count_hint} inputMode="numeric" maxLength={6} value={draft.people_count} onChange={(people_count) => change({ people_count })} />
      <CheckField name="appointment_document" label={t.appointment_document} checked={draft.appointment_document} onChange={(appointment_document) => change({ appointment_document })} />
    </div>
  );
}
