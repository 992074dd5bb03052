import { useEffect, useRef, useState } from "react";

import type { FieldError, Problem } from "../api/types";
import { spellCitation } from "../text/citation";
import { usePick } from "../text/language";
import { useWords } from "../text/words";
import { fieldId } from "./form_errors";

// The gate asks to sign in again over the page; saying so a second time would outlive it.
const kAsksToSignIn = new Set(["session.none", "session.ended"]);

/** What went wrong, above the form and focused: the sentence of the server, its article, and a link to each field. */
export function ErrorSummary({ problem }: { problem: Problem | null }) {
  const words = useWords();
  const pick = usePick();
  const box = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<Record<string, string>>({});
  useEffect(() => {
    if (!problem) return;
    setLabels(Object.fromEntries((problem.errors ?? []).map(({ field }) => [field, labelOf(field)])));
    box.current?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  if (!problem || kAsksToSignIn.has(problem.code)) return null;
  const errors = problem.errors ?? [];
  const sentence = (error: FieldError) => pick({ vi: error.message, en: error.message_en });
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{errors.length > 0 ? words.errors.title(errors.length) : words.errors.failed}</h2>
      {(errors.length === 0 || problem.article) && <p>{pick({ vi: problem.title, en: problem.title_en })}</p>}
      {problem.article && (
        <p className="article">
          {words.article}: {spellCitation(problem.article)}
        </p>
      )}
      {errors.length > 0 && (
        <ul>
          {errors.map((error) => (
            <li key={`${error.field} ${error.code}`}>
              <a href={`#${fieldId(error.field)}`} onClick={(event) => goTo(event, error.field)}>
                {labels[error.field] ? `${labels[error.field]}: ${sentence(error)}` : sentence(error)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {problem.incident && <p>{words.errors.incident(problem.incident)}</p>}
    </div>
  );
}

function elementOf(field: string): HTMLElement | null {
  return document.getElementById(fieldId(field)) ?? document.querySelector<HTMLElement>(`[id^="${fieldId(field)}"]`);
}

/** The label the field has on the screen, so that "fill this in" says what. */
function labelOf(field: string): string {
  const element = elementOf(field);
  const label = element?.closest('[role="radiogroup"], [role="group"]') ? element.closest(".mantine-InputWrapper-root")?.querySelector(".mantine-InputWrapper-label") : document.querySelector(`label[for="${fieldId(field)}"]`);
  return (label?.firstChild?.textContent ?? "").trim();
}

function goTo(event: React.MouseEvent, field: string): void {
  event.preventDefault();
  const element = elementOf(field);
  for (let parent = element?.parentElement; parent; parent = parent.parentElement) {
    if (parent instanceof HTMLDetailsElement) parent.open = true;
  }
  element?.focus();
  element?.scrollIntoView({ block: "center" });
}
