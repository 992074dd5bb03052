import { Button } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";

import { ask, call } from "../api/client";
import type { NewSecretReference, Problem, SecretReference } from "../api/types";
import { myUnits, useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { ChoiceField } from "../ui/ChoiceField";
import { DateField } from "../ui/DateField";
import { Done } from "../ui/Done";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Failed } from "../ui/Failed";
import { FormErrors } from "../ui/form_errors";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { TextField } from "../ui/TextField";

interface ReferencePage {
  items: SecretReference[];
  next: string | null;
}

/** Papers with a secrecy stamp: only where the paper register has them, nothing of what they say. */
export function SecretPapersPage() {
  const text = useText();
  const t = text.secret;
  const unit_id = myUnits(useSession())[0]?.id ?? "";
  const [saved, setSaved] = useState(false);
  const pages = useInfiniteQuery({
    queryKey: ["secret-references", unit_id],
    queryFn: ({ pageParam }) => ask<ReferencePage>("/secret-references", { query: { unit_id, before: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: unit_id !== "",
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageTitle title={t.title} />
      <p className="notice">{t.lead}</p>
      {saved && <Done>{t.saved}</Done>}
      <NewReference unit_id={unit_id} onSaved={() => setSaved(true)} />
      {pages.isPending && unit_id !== "" && <Loading />}
      {pages.isError && <Failed problem={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && items.length === 0 && <p className="empty">{t.none}</p>}
      <ul className="plain-list reference-list">
        {items.map((item) => (
          <li key={item.id} className="card">
            <strong>{item.number}</strong> <span className="secret-stamp">{t.levels[item.level]}</span>
            <br />
            {t.outside}. {t.received_on}: {showDay(item.received_on)} · {t.kept_at}: {item.kept_at}
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {text.list.more}
        </Button>
      )}
    </>
  );
}

function NewReference({ unit_id, onSaved }: { unit_id: string; onSaved: () => void }) {
  const t = useText().secret;
  const { today } = useSession();
  const queries = useQueryClient();
  const empty: NewSecretReference = { unit_id, number: "", level: "mat", received_on: today, kept_at: "" };
  const [typed, setTyped] = useState(empty);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (patch: Partial<NewSecretReference>) => setTyped((before) => ({ ...before, ...patch }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = await call<SecretReference>("/secret-references", { method: "POST", body: typed });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setTyped(empty);
    onSaved();
    void queries.invalidateQueries({ queryKey: ["secret-references"] });
  }

  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={t.add}>
      <h2>{t.add}</h2>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <ChoiceField name="level" label={t.level} required value={typed.level} options={(["mat", "toi_mat", "tuyet_mat"] as const).map((level) => ({ value: level, label: t.levels[level] }))} onChange={(level) => change({ level: level as NewSecretReference["level"] })} />
        <TextField name="number" label={t.number} hint={t.number_hint} required maxLength={30} value={typed.number} onChange={(number) => change({ number })} />
        <DateField name="received_on" label={t.received_on} required today={today} value={typed.received_on} onChange={(received_on) => change({ received_on })} />
        <TextField name="kept_at" label={t.kept_at} hint={t.kept_at_hint} required maxLength={60} value={typed.kept_at} onChange={(kept_at) => change({ kept_at })} />
      </FormErrors>
      <div className="button-row">
        <Button type="submit" loading={busy}>
          {t.add}
        </Button>
      </div>
    </form>
  );
}
