import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { Visit } from "../api/types";
import { sendAct } from "../conclusions/send_act";
import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { TextField } from "../ui/TextField";
import { useSending } from "../ui/use_sending";

/** The notice of a refusal has gone out: its number, day and who signed. */
export function NoticeForm({ visit }: { visit: Visit }) {
  const { visit: t } = useText();
  const { today } = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ number: "", issued_on: today, signed_by: "" });
  const change = (patch: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...patch }));

  const { problem, busy, submit } = useSending<Visit>(
    () => sendAct(`/visits/${encodeURIComponent(visit.row.id)}/notice`, visit.version, typed),
    () => void queries.invalidateQueries(),
  );

  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={t.issue}>
      <h2>{t.issue}</h2>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <div className="three">
          <TextField name="number" label={t.notice_number} required maxLength={100} value={typed.number} onChange={(number) => change({ number })} />
          <DateField name="issued_on" label={t.issued_on} required today={today} value={typed.issued_on} onChange={(issued_on) => change({ issued_on })} />
          <TextField name="signed_by" label={t.signed_by} required maxLength={200} value={typed.signed_by} onChange={(signed_by) => change({ signed_by })} />
        </div>
      </FormErrors>
      <div className="button-row">
        <Button type="submit" loading={busy}>
          {t.issue}
        </Button>
      </div>
    </form>
  );
}
