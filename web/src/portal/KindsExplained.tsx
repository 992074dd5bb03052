import { usePortalText } from "../text/portal";
import { useWords } from "../text/words";

const kKinds = ["complaint", "denunciation", "feedback"] as const;

/** The three kinds in plain words, with the article of each. */
export function KindsExplained() {
  const text = usePortalText();
  const words = useWords();
  return (
    <dl className="kinds">
      {kKinds.map((kind) => (
        <div key={kind}>
          <dt>{words.kind[kind]}</dt>
          <dd>
            {text.kind[kind].about} <i>{text.kind[kind].example}</i> <small>({text.kind[kind].article})</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
