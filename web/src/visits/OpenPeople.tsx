import { Button } from "@mantine/core";
import { useEffect, useState } from "react";

import type { VisitTold } from "../api/types";
import { useText } from "../text/text";
import { AskForm } from "../ui/AskForm";
import { LongTextField } from "../ui/LongTextField";

const kShownFor = 2 * 60 * 1000;

interface Props {
  visit_id: string;
  opened: VisitTold | null;
  onOpened: (told: VisitTold | null) => void;
}

/** Who came, of a visit that is kept secret: for a purpose, on the journal, and gone after two minutes. */
export function OpenPeople({ visit_id, opened, onOpened }: Props) {
  const { visit: t, matter } = useText();
  const [purpose, setPurpose] = useState("");
  useEffect(() => {
    if (!opened) return;
    const timer = setTimeout(() => onOpened(null), kShownFor);
    return () => clearTimeout(timer);
  }, [opened, onOpened]);
  if (opened) {
    return (
      <p className="part-head no-print">
        <strong>⚠ {matter.opened}</strong>
        <Button size="compact-md" variant="default" onClick={() => onOpened(null)}>
          {matter.hide}
        </Button>
      </p>
    );
  }
  return (
    <AskForm<VisitTold> title={t.open_people} lead={t.open_lead} path={`/visits/${encodeURIComponent(visit_id)}/people`} body={{ purpose }} onAnswer={onOpened}>
      <LongTextField name="purpose" label={t.purpose} required maxLength={500} rows={2} value={purpose} onChange={setPurpose} />
    </AskForm>
  );
}
