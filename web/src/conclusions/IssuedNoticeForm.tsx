import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { useSession } from "../session/session";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { TextField } from "../ui/TextField";
import { useSending } from "../ui/use_sending";
import { sendAct } from "../api/send_act";

interface Props {
  className: string;
  title: string;
  labels: { number: string; issued_on: string; signed_by: string };
  path: string;
  version: number;
}

/** A notice has gone out: its number, day and who signed. */
export function IssuedNoticeForm({ className, title, labels, path, version }: Props) {
  const { today } = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState({ number: "", issued_on: today, signed_by: "" });
  const change = (patch: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...patch }));
  const { problem, busy, submit } = useSending<object>(
    () => sendAct(path, version, typed),
    () => void queries.invalidateQueries(),
  );
  return (
    <form className={`${className} no-print`} onSubmit={submit} noValidate aria-label={title}>
      <ErrorSummary problem={problem} />
      <FormErrors errors={problem?.errors ?? []}>
        <div className="three">
          <TextField name="number" label={labels.number} required maxLength={100} value={typed.number} onChange={(number) => change({ number })} />
          <DateField name="issued_on" label={labels.issued_on} required today={today} value={typed.issued_on} onChange={(issued_on) => change({ issued_on })} />
          <TextField name="signed_by" label={labels.signed_by} required maxLength={200} value={typed.signed_by} onChange={(signed_by) => change({ signed_by })} />
        </div>
      </FormErrors>
      <div className="button-row">
        <Button type="submit" variant="default" loading={busy}>
          {title}
        </Button>
      </div>
    </form>
  );
}
