import { Button } from "@mantine/core";
import { flushSync } from "react-dom";

import { useText } from "../text/text";
import { useWords } from "../text/words";
import { ChoiceField } from "../ui/ChoiceField";
import { LongTextField } from "../ui/LongTextField";
import { ContentFields } from "./ContentFields";
import { newContent, type Draft } from "./draft";
import type { DraftChanges } from "./use_draft";

/** What the paper says: one content or several, and its longer texts. */
export function ContentsPart({ draft, changes }: { draft: Draft; changes: DraftChanges }) {
  const t = useText().register;
  const words = useWords();
  const { change, changeContent } = changes;
  function add() {
    flushSync(() => change({ contents: [...draft.contents, newContent("feedback")] }));
    document.querySelector<HTMLElement>(`input[name="contents.${draft.contents.length}.kind"]:checked`)?.focus();
  }
  return (
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
        <Button variant="default" size="compact-md" onClick={add}>
          {t.add_content}
        </Button>
      </div>
      {draft.contents.some((content) => content.kind === "complaint") && (
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
  );
}
