import { Button } from "@mantine/core";
import { useEffect, useState } from "react";

import { useSession } from "../session/session";
import { useText } from "../text/text";
import { DateField } from "../ui/DateField";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { yearSpan } from "./spans";
import { useAct } from "./use_act";

interface Made {
  made: number;
  removed: number;
  kept: number;
}

/** Makes the drafts of a year from the rules. What is published, or was changed by hand, stays. */
export function GenerateForm({ unit_id, year, onDone }: { unit_id: string; year: string; onDone: (made: Made) => void }) {
  const t = useText().receptions;
  const { today } = useSession();
  const [span, setSpan] = useState(yearSpan(year));
  useEffect(() => setSpan(yearSpan(year)), [year]);
  const act = useAct<Made>(onDone);
  return (
    <details className="card no-print">
      <summary>{t.generate}</summary>
      <form
        className="stack"
        noValidate
        aria-label={t.generate}
        onSubmit={(event) => {
          event.preventDefault();
          void act.send("/receptions/generate", { unit_id, ...span });
        }}
      >
        <p className="hint">{t.generate_lead}</p>
        <ErrorSummary problem={act.problem} />
        <FormErrors errors={act.problem?.errors ?? []}>
          <DateField name="from" label={t.from} required today={today} value={span.from} onChange={(from) => setSpan({ ...span, from })} />
          <DateField name="to" label={t.to} required today={today} value={span.to} onChange={(to) => setSpan({ ...span, to })} />
        </FormErrors>
        <Button type="submit" loading={act.busy}>
          {t.generate}
        </Button>
      </form>
    </details>
  );
}
