import { useState } from "react";

import type { Directive } from "../api/types";
import { OwedPromises } from "../conferences/OwedPromises";
import { ExportButton } from "../exports/ExportButton";
import { myUnits, useSession } from "../session/session";
import { useText } from "../text/text";
import { ChoiceField } from "../ui/ChoiceField";
import { PagedList, usePages } from "../ui/PagedList";
import { PageTitle } from "../ui/PageTitle";
import { SelectField } from "../ui/SelectField";
import { DirectiveCard } from "./DirectiveCard";

type Side = "owner" | "issuer";

/** The board of instructions: what this unit has to do, and what it has given others to do. */
export function DirectivesPage() {
  const { directive: t } = useText();
  const session = useSession();
  const units = myUnits(session);
  const [side, setSide] = useState<Side>("owner");
  const [stage, setStage] = useState("open");
  const [unit_id, setUnit] = useState(units[0]?.id ?? "");
  const pages = usePages<Directive>("directives", "/directives", { unit_id: unit_id || undefined, side, stage: stage || undefined }, "after", true);
  return (
    <>
      <PageTitle title={t.title} />
      <p className="hint">{t.lead}</p>
      <div className="three no-print">
        <ChoiceField name="side" label={t.side} value={side} options={(["owner", "issuer"] as const).map((value) => ({ value, label: t.sides[value] }))} onChange={(value) => setSide(value as Side)} />
        <SelectField name="stage" label={t.stage} value={stage} empty={t.all} options={(["open", "reported", "confirmed"] as const).map((value) => ({ value, label: t.stages[value] }))} onChange={setStage} />
        {units.length > 1 && <SelectField name="unit_id" label={t.owner} value={unit_id} options={units.map((unit) => ({ value: unit.id, label: unit.name }))} onChange={setUnit} />}
      </div>
      <p className="no-print">
        <ExportButton list="directives" query={{ unit_id: unit_id || undefined, side, stage: stage || undefined }} />
      </p>
      {side === "owner" && <OwedPromises unit_id={unit_id} />}
      <PagedList pages={pages} empty={<p>{t.none}</p>}>
        {(directive) => <DirectiveCard key={directive.id} directive={directive} />}
      </PagedList>
    </>
  );
}
