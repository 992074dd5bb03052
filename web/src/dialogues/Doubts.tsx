import type { MatterDialogues } from "../api/types";
import { usePick } from "../text/language";
import { useText } from "../text/text";

/** What of a text can be read otherwise. */
export function Doubts({ doubts }: { doubts: NonNullable<MatterDialogues["duty"]>["doubts"] }) {
  const { dialogues: t } = useText();
  const pick = usePick();
  if (doubts.length === 0) return null;
  return (
    <details>
      <summary>{t.doubt}</summary>
      {doubts.map((doubt) => (
        <p key={doubt.vi}>{pick(doubt)}</p>
      ))}
    </details>
  );
}
