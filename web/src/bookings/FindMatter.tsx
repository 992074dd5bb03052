import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { useMatterPages } from "../api/queries";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { StageMark } from "../ui/StageMark";
import { TextField } from "../ui/TextField";

const kShown = 5;

interface Props {
  /** Those that are chosen already are not offered again. */
  chosen: string[];
  onChoose: (matter: { id: string; number: string }) => void;
}

/** A matter found by its number or words, among those this person may read. */
export function FindMatter({ chosen, onChoose }: Props) {
  const { bookings: t } = useText();
  const [typed, setTyped] = useState("");
  const [q, setQ] = useState("");
  const pages = useMatterPages("/search", { q }, q.length >= 2);
  const rows = (pages.data?.pages[0]?.items ?? []).filter((row) => row.may_open && !chosen.includes(row.id)).slice(0, kShown);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setQ(typed.trim());
  }

  return (
    <section aria-label={t.find_matter}>
      <form role="search" className="search-line" onSubmit={handleSubmit}>
        <TextField name="q" label={t.find_matter} maxLength={200} value={typed} onChange={setTyped} />
        <Button type="submit" variant="default">
          {t.find}
        </Button>
      </form>
      {q.length >= 2 && pages.isPending && <Loading />}
      {pages.isError && <Failed problem={pages.error} onRetry={() => void pages.refetch()} />}
      <div role="status">{pages.data && rows.length === 0 && <p className="hint">{t.no_matter}</p>}</div>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.id} className="part">
            <p>
              <strong>{row.number}</strong> <StageMark stage={row.stage} />
            </p>
            <p className="clamp">{[row.sender, row.summary ?? row.topic].filter(Boolean).join(" · ")}</p>
            <Button size="compact-md" variant="default" onClick={() => onChoose({ id: row.id, number: row.number })}>
              {t.choose_matter(row.number)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
