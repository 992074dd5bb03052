import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";

import { fieldErrors } from "../api/client";
import { useSavedSearches } from "../api/queries";
import type { Problem, SavedSearch } from "../api/types";
import { useText } from "../text/text";
import { CheckField } from "../ui/CheckField";
import { Dialog } from "../ui/Dialog";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { TextField } from "../ui/TextField";
import { keep, keptQuery } from "./saved_search";
import { SavedList } from "./SavedList";

interface Props {
  list: SavedSearch["list"];
  /** The list's own query, as the page asks for it. */
  query: Record<string, string>;
}

/** Keeps what the page shows now under a name, and looks after what is kept. */
export function SaveSearch({ list, query }: Props) {
  const t = useText().saved;
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setOpened(true)}>
        {t.button}
      </Button>
      <Dialog opened={opened} title={t.title} onClose={() => setOpened(false)} size="lg">
        {opened && <SaveForm list={list} query={query} onOpen={() => setOpened(false)} />}
      </Dialog>
    </>
  );
}

function SaveForm({ list, query, onOpen }: Props & { onOpen: () => void }) {
  const t = useText().saved;
  const queries = useQueryClient();
  const saved = useSavedSearches().data?.items ?? [];
  const [name, setName] = useState("");
  const [first, setFirst] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const answer = await keep({ name, list, query: keptQuery(query), opens_first: first });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(null);
    setName("");
    setFirst(false);
    void queries.invalidateQueries({ queryKey: ["saved-searches"] });
  }

  return (
    <>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <p className="hint">{t.lead}</p>
        <FormErrors errors={fieldErrors(problem)}>
          <ErrorSummary problem={problem} />
          <TextField name="name" label={t.name} value={name} onChange={setName} required maxLength={60} />
          <CheckField name="opens_first" label={t.opens_first} checked={first} onChange={setFirst} />
        </FormErrors>
        <Button type="submit" loading={busy}>
          {t.save}
        </Button>
      </form>
      {saved.length > 0 && (
        <section aria-labelledby="saved-title" className="part">
          <h3 id="saved-title">{t.kept}</h3>
          <SavedList saved={saved} onOpen={onOpen} />
        </section>
      )}
    </>
  );
}
