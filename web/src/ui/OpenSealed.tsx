import { Button } from "@mantine/core";
import { useEffect, useState } from "react";

import { useText } from "../text/text";
import { AskForm } from "./AskForm";
import { LongTextField } from "./LongTextField";

const kShownFor = 2 * 60 * 1000;

interface Props<T> {
  title: string;
  path: string;
  opened: T | null;
  onOpened: (told: T | null) => void;
}

/** Who it is that is kept secret: for a purpose, on the journal, and gone after two minutes. */
export function OpenSealed<T>({ title, path, opened, onOpened }: Props<T>) {
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
    <AskForm<T> title={title} lead={t.open_lead} path={path} body={{ purpose }} onAnswer={onOpened}>
      <LongTextField name="purpose" label={t.purpose} required maxLength={500} rows={2} value={purpose} onChange={setPurpose} />
    </AskForm>
  );
}
