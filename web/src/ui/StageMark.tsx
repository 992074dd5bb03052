import type { Stage } from "../api/types";
import { useWords } from "../text/words";

export function StageMark({ stage }: { stage: Stage }) {
  const words = useWords();
  return <span className={`stage stage-${stage}`}>{words.stage[stage]}</span>;
}
