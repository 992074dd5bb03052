import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";

import type { Directive } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { DirectiveAct, type DirectiveActName } from "./DirectiveAct";

/** One instruction: what, by whom, by when, how it stands, and what may be done with it. */
export function DirectiveCard({ directive }: { directive: Directive }) {
  const { directive: t } = useText();
  const [acting, setActing] = useState<DirectiveActName | null>(null);
  const late = directive.lateness === "in_time" ? null : t[directive.lateness];
  return (
    <li className="card directive">
      <p className="part-head">
        <strong>{directive.issuer.id === directive.owner.id ? directive.owner.name : t.from_to(directive.issuer.name, directive.owner.name)}</strong>
        <span className={late ? "due due-late" : "due"}>
          {t.due(showDay(directive.due_on))}
          {late && ` · ${late}`}
        </span>
      </p>
      <p className="long-text">{directive.what}</p>
      <small>
        {[t.stages[directive.stage], directive.parent_id && t.part, directive.urged > 0 && t.urged(directive.urged, showDay(directive.urged_on))].filter(Boolean).join(" · ")}
      </small>
      {directive.evidence && <Said title={t.evidence} text={directive.evidence} />}
      {directive.explanation && <Said title={t.explanation} text={directive.explanation} />}
      {directive.returned_because && directive.stage === "open" && <Said title={t.returned} text={directive.returned_because} />}
      {directive.reported_by && <p className="hint">{t.reported(directive.reported_by, showDay(directive.done_on))}</p>}
      {directive.confirmed_by && <p className="hint">{t.confirmed(directive.confirmed_by, showDay(directive.confirmed_on))}</p>}
      <div className="button-row no-print">
        {directive.may.map((act) => (
          <Button key={act} size="compact-md" variant={act === "report" || act === "confirm" ? "filled" : "default"} onClick={() => setActing(act)}>
            {t.acts[act]}
          </Button>
        ))}
        {directive.visit_id && <Link to={`/desk/visits/${encodeURIComponent(directive.visit_id)}`}>{t.open_visit}</Link>}
      </div>
      {acting && directive.may.includes(acting) && <DirectiveAct directive={directive} act={acting} onDone={() => setActing(null)} />}
    </li>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <p>
      <strong>{title}:</strong> {text}
    </p>
  );
}
