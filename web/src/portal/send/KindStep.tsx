import { usePortalText } from "../../text/portal";
import { useWords } from "../../text/words";
import { ChoiceField } from "../fields";
import type { StepProps } from "./step";

const kKinds = ["complaint", "denunciation", "feedback"] as const;

export function KindStep({ draft, change }: StepProps) {
  const text = usePortalText();
  const words = useWords();
  return (
    <>
      <ChoiceField
        name="kind"
        label={text.send.kind}
        hint={text.send.kind_hint}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={kKinds.map((kind) => ({
          value: kind,
          label: words.kind[kind],
          about: (
            <>
              {text.kind[kind].about} <i>{text.kind[kind].example}</i> <small>({text.kind[kind].article})</small>
            </>
          ),
        }))}
      />
      {draft.kind === "denunciation" && <SecretNote />}
    </>
  );
}

/** What happens to the identity of a denouncer. */
export function SecretNote() {
  const text = usePortalText();
  return (
    <section className="note" aria-live="polite">
      <h2>{text.send.secret_title}</h2>
      <p>{text.send.secret}</p>
      <p>{text.send.secret_advice}</p>
      <p>
        {text.send.kept_session} {text.send.leave_about}
      </p>
    </section>
  );
}
