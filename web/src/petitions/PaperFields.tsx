import type { Channel, MatterKind } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { ChoiceField } from "../ui/ChoiceField";
import { DateField } from "../ui/DateField";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { isDenunciation, type Draft } from "./draft";
import type { DraftChanges } from "./use_draft";

/** The head of the paper: what kind it is, how and when it came, to which unit. */
export function PaperFields({ draft, changes }: { draft: Draft; changes: DraftChanges }) {
  const t = useText().register;
  const words = useWords();
  const session = useSession();
  const { change, changeContent } = changes;
  const units = myUnits(session);
  return (
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
      {units.length > 1 && <SelectField name="unit_id" label={t.unit} value={draft.unit_id} options={units.map((unit) => ({ value: unit.id, label: unit.name }))} onChange={(unit_id) => change({ unit_id })} />}
    </fieldset>
  );
}
