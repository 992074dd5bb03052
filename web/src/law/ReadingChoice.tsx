import { useState } from "react";

import { useRulings } from "../api/queries";
import type { LawDoubt, LawRule } from "../api/types";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { SelectField } from "../ui/SelectField";
import { RulingForm } from "./RulingForm";

/** Which reading this office follows; who may rule can change it, seeing first what moves. */
export function ReadingChoice({ rule, doubt }: { rule: LawRule; doubt: LawDoubt }) {
  const t = useText().law;
  const pick = usePick();
  const rulings = useRulings();
  const now = rule.reading ?? doubt.reads;
  const [reading, setReading] = useState(now);
  const name = (word: string) => (word === doubt.reads ? t.as_written : pick(doubt.otherwise.find((each) => each.reading === word)?.if ?? { vi: word, en: word }));
  const readings = [doubt.reads, ...doubt.otherwise.map((each) => each.reading)];
  return (
    <>
      <p>
        {t.this_office_reads}: <strong>{name(now)}</strong>
      </p>
      {rulings.data?.may_rule && (
        <RulingForm title={t.read_otherwise} reason_hint={t.reading_reason_hint} ruling={{ kind: "reading", rule: rule.rule, reading }}>
          <SelectField name="reading" label={t.reading} value={reading} options={readings.map((word) => ({ value: word, label: name(word) }))} onChange={setReading} />
        </RulingForm>
      )}
    </>
  );
}
