import { useState } from "react";

import { useWords } from "../text/words";
import { remember, remembered } from "./remembered";

const kSizes = ["usual", "large", "largest"] as const;
type Size = (typeof kSizes)[number];

/** Sets the size of letters this machine remembers; before anything is drawn, so that nothing jumps. */
export function applyTextSize(): void {
  document.documentElement.dataset["textSize"] = chosen();
}

/** Three sizes of letters for the whole page: as it is, a quarter and a half larger. */
export function TextSizeSwitch() {
  const words = useWords();
  const [size, setSize] = useState(chosen);

  function choose(next: Size) {
    remember("text_size", next);
    setSize(next);
    applyTextSize();
  }

  return (
    <div className="text-size" role="group" aria-label={words.text_size.label}>
      {kSizes.map((each) => (
        <button key={each} type="button" className={each} aria-pressed={size === each} aria-label={words.text_size[each]} title={words.text_size[each]} onClick={() => choose(each)}>
          A
        </button>
      ))}
    </div>
  );
}

function chosen(): Size {
  return kSizes.find((each) => each === remembered("text_size")) ?? "usual";
}
