import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { Conclusion } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { TextField } from "../ui/TextField";
import { useSending } from "../ui/use_sending";
import { sendAct } from "./send_act";

/** Where the notice of the conclusion stands, and its number once it has gone out. */
export function ConclusionNotice({ conclusion }: { conclusion: Conclusion }) {
  const { conclusion: t } = useText();
  const { notice } = conclusion;
  if (!notice) return null;
  if (notice.issued_on) return <p className="hint">{t.notice(notice.number ?? "", showDay(notice.issued_on))}</p>;
  return (
    <>
      <p className={notice.overdue ? "due due-late" : "hint"}>{notice.due_on ? t.notice_due(showDay(notice.due_on)) : t.notice_free}</p>
      {conclusion.may.includes("issue_notice") && <NoticeFields conclusion={conclusion} />}
    </>
  );
}

function NoticeFields({ conclusion }: { conclusion: Conclusion }) {
  const { conclusion: t } = useText();
  const { today } = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ number: "", issued_on: today, signed_by: "" });
  const change = (patch: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...patch }));

  const { problem, busy, submit } = useSending<Conclusion>(
    () => sendAct(`/conclusions/${encodeURIComponent(conclusion.id)}/notice`, conclusion.version, typed),
    () => void queries.invalidateQueries(),
  );

  return (
    <form className="part no-print" onSubmit={submit} noValidate aria-label={t.issue}>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <div className="three">
          <TextField name="number" label={t.number} required maxLength={100} value={typed.number} onChange={(number) => change({ number })} />
          <DateField name="issued_on" label={t.issued_on} required today={today} value={typed.issued_on} onChange={(issued_on) => change({ issued_on })} />
          <TextField name="signed_by" label={t.signed_by} required maxLength={200} value={typed.signed_by} onChange={(signed_by) => change({ signed_by })} />
        </div>
      </FormErrors>
      <div className="button-row">
        <Button type="submit" variant="default" loading={busy}>
          {t.issue}
        </Button>
      </div>
    </form>
  );
}
