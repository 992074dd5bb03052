import { SubmitLine } from "../drafts/SubmitLine";
import { useText } from "../text/text";
import type { Draft } from "./draft";

interface Props {
  draft: Draft;
  busy: boolean;
  saved_at: Date | null;
  onChange: (patch: Partial<Draft>) => void;
}

/** Always in sight below the form: what the paper will be joined to, the button, and when the draft was kept. */
export function SubmitBar({ draft, busy, saved_at, onChange }: Props) {
  const t = useText().register;
  return (
    <div className="submit-bar">
      {draft.duplicate_of && <Joined words={t.near_linked(draft.duplicate_of.number)} onUndo={() => onChange({ duplicate_of: null })} />}
      {draft.instance === "second" && draft.previous && <Joined words={t.previous_chosen(draft.previous.number)} onUndo={() => onChange({ previous: null })} />}
      <SubmitLine submit={t.submit} submitting={t.submitting} busy={busy} saved_at={saved_at} />
    </div>
  );
}

function Joined({ words, onUndo }: { words: string; onUndo: () => void }) {
  const t = useText().register;
  return (
    <p className="notice">
      {words}{" "}
      <button type="button" className="link-button" onClick={onUndo}>
        {t.near_unlink}
      </button>
    </p>
  );
}
