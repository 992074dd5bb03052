import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { Link } from "react-router";

import { fieldErrors, type Answer } from "../api/client";
import type { Problem, SavedSearch } from "../api/types";
import { useText } from "../text/text";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { TextField } from "../ui/TextField";
import { change, drop, savedAddress } from "./saved_search";

/** What this person keeps: open, rename, let open first, delete. */
export function SavedList({ saved, onOpen }: { saved: readonly SavedSearch[]; onOpen: () => void }) {
  const t = useText().saved;
  const queries = useQueryClient();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function act(work: Promise<Answer<unknown>>): Promise<boolean> {
    const answer = await work;
    setProblem(answer.ok ? null : answer.problem);
    await queries.invalidateQueries({ queryKey: ["saved-searches"] });
    return answer.ok;
  }

  return (
    <>
      {renaming === null && <ErrorSummary problem={problem} />}
      <ul className="plain-list saved-list">
        {saved.map((each) => (
          <li key={each.id} className="part-head">
            {renaming === each.id ? (
              <Rename saved={each} problem={problem} onCancel={() => setRenaming(null)} onRename={(name) => void act(change({ ...each, name })).then((ok) => ok && setRenaming(null))} />
            ) : (
              <>
                <span>
                  <Link to={savedAddress(each)} onClick={onOpen}>{each.name}</Link>
                  {each.opens_first && <small>{t.is_first}</small>}
                </span>
                <span className="button-row">
                  {each.list === "matters" && (
                    <Button size="compact-sm" variant="subtle" aria-pressed={each.opens_first} aria-label={`${each.opens_first ? t.not_first : t.make_first}: ${each.name}`} onClick={() => void act(change({ ...each, opens_first: !each.opens_first }))}>
                      {each.opens_first ? t.not_first : t.make_first}
                    </Button>
                  )}
                  <Button size="compact-sm" variant="subtle" aria-label={t.rename_of(each.name)} onClick={() => setRenaming(each.id)}>
                    {t.rename}
                  </Button>
                  <Button size="compact-sm" variant="subtle" aria-label={t.delete_of(each.name)} onClick={() => void act(drop(each))}>
                    {t.delete}
                  </Button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface RenameProps {
  saved: SavedSearch;
  problem: Problem | null;
  onRename: (name: string) => void;
  onCancel: () => void;
}

function Rename({ saved, problem, onRename, onCancel }: RenameProps) {
  const t = useText().saved;
  const [name, setName] = useState(saved.name);
  function submit(event: FormEvent) {
    event.preventDefault();
    onRename(name);
  }
  return (
    <form className="stack" onSubmit={submit}>
      <FormErrors errors={fieldErrors(problem).map((error) => ({ ...error, field: "new_name" }))}>
        <TextField name="new_name" label={t.name} value={name} onChange={setName} required maxLength={60} />
      </FormErrors>
      <div className="button-row">
        <Button type="submit" size="compact-md">
          {t.save}
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
