import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { useRulings } from "../api/queries";
import type { LawDoubt, LawRule } from "../api/types";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { Done } from "../ui/Done";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FormErrors } from "../ui/form_errors";
import { SelectField } from "../ui/SelectField";
import { TextField } from "../ui/TextField";
import { MovedPreview } from "./MovedPreview";
import { useRuling } from "./use_ruling";

/** Which reading this office follows; who may rule can change it, seeing first what moves. */
export function ReadingChoice({ rule, doubt }: { rule: LawRule; doubt: LawDoubt }) {
  const t = useText().law;
  const pick = usePick();
  const rulings = useRulings();
  const now = rule.reading ?? doubt.reads;
  const [reading, setReading] = useState(now);
  const [reason, setReason] = useState("");
  const [saved, setSaved] = useState(false);
  const ruling = useRuling(() => {
    setSaved(true);
    setReason("");
  });
  const name = (word: string) => (word === doubt.reads ? t.as_written : pick(doubt.otherwise.find((each) => each.reading === word)?.if ?? { vi: word, en: word }));
  const readings = [doubt.reads, ...doubt.otherwise.map((each) => each.reading)];

  function submit(event: FormEvent) {
    event.preventDefault();
    setSaved(false);
    void ruling.look({ kind: "reading", rule: rule.rule, reading, reason });
  }

  return (
    <>
      <p>
        {t.this_office_reads}: <strong>{name(now)}</strong>
      </p>
      {saved && <Done>{t.ruled}</Done>}
      {rulings.data?.may_rule && (
        <details>
          <summary>{t.read_otherwise}</summary>
          <form className="stack" onSubmit={submit} noValidate>
            <ErrorSummary problem={ruling.problem} />
            <FormErrors errors={ruling.problem?.errors ?? []}>
              <SelectField name="reading" label={t.reading} value={reading} options={readings.map((word) => ({ value: word, label: name(word) }))} onChange={setReading} />
              <TextField name="reason" label={t.reason} hint={t.reading_reason_hint} required maxLength={500} value={reason} onChange={setReason} />
            </FormErrors>
            <Button type="submit" loading={ruling.busy}>
              {t.look_first}
            </Button>
          </form>
        </details>
      )}
      {ruling.preview && <MovedPreview preview={ruling.preview} busy={ruling.busy} onConfirm={() => void ruling.confirm()} onBack={ruling.back} />}
    </>
  );
}
