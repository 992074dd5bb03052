import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";

import { ask, newKey } from "../api/client";
import type { ConferencePage as Page } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { AskForm } from "../ui/AskForm";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { LongTextField } from "../ui/LongTextField";
import { PageTitle } from "../ui/PageTitle";
import { TextField } from "../ui/TextField";
import { QuestionCard } from "./QuestionCard";

/** The questions of a dialogue conference, put together, answered, and what was promised. */
export function ConferencePage() {
  const { conferences: t } = useText();
  const [asked] = useSearchParams();
  const session_id = asked.get("session_id") ?? "";
  const page = useQuery({ queryKey: ["conference", session_id], queryFn: () => ask<Page>(`/conferences/${encodeURIComponent(session_id)}/questions`), enabled: session_id !== "" });
  return (
    <>
      <PageTitle title={t.title} />
      {session_id === "" && (
        <p className="empty">
          {t.choose} <Link to="/receptions">{t.calendar}</Link>
        </p>
      )}
      {page.isLoading && <Loading />}
      {page.isError && <Failed problem={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Questions page={page.data} />}
    </>
  );
}

function Questions({ page }: { page: Page }) {
  const { conferences: t } = useText();
  const { session, items } = page;
  return (
    <>
      <p className="hint">
        {session.unit.name} · {t.day(showDay(session.day), session.place)}
      </p>
      {items.length === 0 && <p className="empty">{t.none}</p>}
      <ul className="plain-list">
        {items.map((question) => (
          <QuestionCard key={question.id} question={question} others={items} />
        ))}
      </ul>
      {page.may_ask && <WriteDown session_id={session.id} />}
    </>
  );
}

function WriteDown({ session_id }: { session_id: string }) {
  const { conferences: t } = useText();
  const queries = useQueryClient();
  const [key, setKey] = useState(newKey);
  const [typed, setTyped] = useState({ text: "", name: "", phone: "" });
  const change = (patch: Partial<typeof typed>) => {
    setTyped({ ...typed, ...patch });
    setKey(newKey());
  };
  const given = (text: string) => (text.trim() === "" ? null : text.trim());

  function onAnswer() {
    change({ text: "", name: "", phone: "" });
    void queries.invalidateQueries();
  }

  return (
    <AskForm<Page> title={t.write_down} path={`/conferences/${encodeURIComponent(session_id)}/questions`} once={key} body={{ session_id, text: typed.text.trim(), name: given(typed.name), phone: given(typed.phone) }} onAnswer={onAnswer}>
      <LongTextField name="text" label={t.text} hint={t.text_hint} required maxLength={2000} rows={3} value={typed.text} onChange={(text) => change({ text })} />
      <div className="two">
        <TextField name="name" label={t.name} maxLength={200} value={typed.name} onChange={(name) => change({ name })} />
        <TextField name="phone" label={t.phone} maxLength={20} value={typed.phone} onChange={(phone) => change({ phone })} />
      </div>
    </AskForm>
  );
}
