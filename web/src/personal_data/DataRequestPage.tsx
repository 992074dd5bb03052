import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";

import { ask, call } from "../api/client";
import type { DataRequest, Erasure, PersonalCopy, Problem } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { AskForm } from "../ui/AskForm";
import { BackLink } from "../ui/BackLink";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Facts } from "../ui/Facts";
import { FailedPage } from "../ui/FailedPage";
import { FormErrors } from "../ui/form_errors";
import { Loading } from "../ui/Loading";
import { LongTextField } from "../ui/LongTextField";
import { PageTitle } from "../ui/PageTitle";
import { Reckoned } from "../ui/Reckoned";
import { TextField } from "../ui/TextField";
import { CopySheet } from "./CopySheet";

/** One request of a data subject: its clock, the copy or the erasure, and the answer. */
export function DataRequestPage() {
  const { id = "" } = useParams();
  const t = useText().personal;
  const words = useWords();
  const queries = useQueryClient();
  const found = useQuery({ queryKey: ["data-request", id], queryFn: () => ask<DataRequest>(`/data-requests/${encodeURIComponent(id)}`) });
  const [copy, setCopy] = useState<PersonalCopy | null>(null);
  const [erasure, setErasure] = useState<Erasure | null>(null);
  if (found.isPending) return <Loading />;
  if (!found.data) return <FailedPage title={t.title} problem={found.error} onRetry={() => void found.refetch()} back={{ to: "/data-requests", words: t.to_list }} />;
  const request = found.data;
  const path = `/data-requests/${encodeURIComponent(id)}`;
  const again = () => void queries.invalidateQueries({ queryKey: ["data-request", id] });
  return (
    <>
      <div className="no-print">
        <BackLink to="/data-requests" words={t.to_list} />
        <PageTitle title={`${t.kinds[request.kind]} · ${request.number}`} />
        <section className="card">
          <Facts
            facts={[
              [t.stage, t.stages[request.stage]],
              [t.received_on, showDay(request.received_on)],
              [t.due, `${showDay(request.due_on)}${request.overdue ? ` ⚠ ${words.late}` : ""}`],
              [t.answered_on, request.answered_on && showDay(request.answered_on)],
              [t.reason, request.reason],
              [t.article, request.article],
            ]}
          />
          <details>
            <summary>{words.how_reckoned}</summary>
            <Reckoned {...request} />
          </details>
        </section>
        <CopyForm path={path} onCopied={setCopy} />
        {request.kind === "erasure" && request.stage === "open" && <EraseForm path={path} onErased={setErasure} />}
        {erasure && <ErasureList erasure={erasure} />}
        {request.stage === "open" && <ReplyForm path={path} request={request} onDone={again} />}
      </div>
      {copy && <CopySheet copy={copy} />}
    </>
  );
}

function CopyForm({ path, onCopied }: { path: string; onCopied: (copy: PersonalCopy) => void }) {
  const text = useText();
  const [purpose, setPurpose] = useState("");
  return (
    <AskForm title={text.personal.make_copy} lead={text.personal.copy_lead} path={`${path}/copy`} body={{ purpose: purpose.trim() }} onAnswer={onCopied}>
      <LongTextField name="purpose" label={text.matter.purpose} required maxLength={500} value={purpose} onChange={setPurpose} />
    </AskForm>
  );
}

function EraseForm({ path, onErased }: { path: string; onErased: (erasure: Erasure) => void }) {
  const t = useText().personal;
  const [document_number, setNumber] = useState("");
  const [reason, setReason] = useState("");
  return (
    <AskForm title={t.erase} lead={t.erase_lead} path={`${path}/erase`} body={{ document_number: document_number.trim(), reason: reason.trim() }} onAnswer={onErased}>
      <TextField name="document_number" label={t.document_number} required maxLength={100} value={document_number} onChange={setNumber} />
      <LongTextField name="reason" label={t.reason} required maxLength={500} value={reason} onChange={setReason} />
    </AskForm>
  );
}

function ErasureList({ erasure }: { erasure: Erasure }) {
  const t = useText().personal;
  const lines = [...erasure.papers, ...erasure.visits, ...erasure.bookings, ...erasure.incidents, ...erasure.questions, ...erasure.dialogues];
  return (
    <section className="card" role="status">
      <h2>{t.erased_title}</h2>
      {lines.length === 0 && <p>{t.nothing_held}</p>}
      <ul>
        {lines.map((paper) => (
          <li key={paper.number}>
            <strong>{paper.number}</strong>: {paper.erased ? t.erased : paper.reason && t.kept[paper.reason]}
            {paper.keep_until && ` ${showDay(paper.keep_until)}`}
            {paper.article && <p className="article">{paper.article}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReplyForm({ path, request, onDone }: { path: string; request: DataRequest; onDone: () => void }) {
  const t = useText().personal;
  const { today } = useSession();
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState("");
  const [article, setArticle] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);

  async function reply(how: "answer" | "refuse") {
    const body = how === "answer" ? { on, reason: reason.trim() } : { on, reason: reason.trim(), article: article.trim() };
    const answer = await call<DataRequest>(`${path}/${how}`, { method: "POST", body, headers: { "If-Match": `"${request.version}"` } });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onDone();
  }

  return (
    <form className="card stack" onSubmit={(event) => event.preventDefault()} noValidate aria-label={t.reply}>
      <h2>{t.reply}</h2>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <DateField name="on" label={t.answered_on} required today={today} value={on} onChange={setOn} />
        <LongTextField name="reason" label={t.reply_reason} required maxLength={2000} value={reason} onChange={setReason} />
        <TextField name="article" label={t.reply_article} maxLength={300} value={article} onChange={setArticle} />
      </FormErrors>
      <div className="button-row">
        <Button onClick={() => void reply("answer")}>{t.answer}</Button>
        <Button variant="default" onClick={() => void reply("refuse")}>
          {t.refuse}
        </Button>
      </div>
    </form>
  );
}
