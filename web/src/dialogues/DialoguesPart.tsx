import { Button } from "@mantine/core";
import { useState } from "react";

import type { MatterDialogues } from "../api/types";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { Failed } from "../ui/Failed";
import { CallForm } from "./CallForm";
import { DialogueCard } from "./DialogueCard";
import { Doubts } from "./Doubts";
import { SayForm } from "./SayForm";
import { useDialogues } from "./use_dialogues";

/** On the page of a matter: whether the law wants a dialogue and by whom, those that were called, and what is wrong. */
export function DialoguesPart({ matter_id }: { matter_id: string }) {
  const { dialogues: t } = useText();
  const found = useDialogues(matter_id);
  const [form, setForm] = useState<"say" | "call" | null>(null);
  if (found.isError) return <Failed problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data?.possible) return null;
  const { duty, items, may } = found.data;
  if (duty === null && items.length === 0 && may.length === 0) return null;
  return (
    <section className="card" aria-labelledby="dialogues-title">
      <h2 id="dialogues-title">{t.title}</h2>
      <Findings findings={found.data.findings} />
      <Duty duty={duty} />
      <FactLines of={found.data} />
      {items.map((dialogue) => (
        <DialogueCard key={dialogue.id} dialogue={dialogue} />
      ))}
      {form === null && may.length > 0 && (
        <div className="button-row no-print">
          {may.map((act) => (
            <Button key={act} size="compact-md" variant={act === "call" && duty?.mandatory ? "filled" : "default"} onClick={() => setForm(act)}>
              {t[act]}
            </Button>
          ))}
        </div>
      )}
      {form === "say" && <SayForm matter_id={matter_id} of={found.data} onClose={() => setForm(null)} />}
      {form === "call" && <CallForm matter_id={matter_id} of={found.data} onClose={() => setForm(null)} />}
    </section>
  );
}

/** Also beside the form by which the matter is decided: what of the dialogue is not as the law wants it. */
export function Findings({ findings }: { findings: MatterDialogues["findings"] }) {
  const { dialogues: t } = useText();
  return findings.map((each) => (
    <p key={`${each.code} ${each.dialogue_id}`} className="notice">
      {t.finding[each.code](showDay(each.on))} {each.article !== "" && <small>{spellCitation(each.article)}</small>}
    </p>
  ));
}

function Duty({ duty }: { duty: MatterDialogues["duty"] }) {
  const { dialogues: t } = useText();
  if (duty === null) return <p className="hint">{t.no_law}</p>;
  const article = spellCitation(duty.article);
  return (
    <>
      <p>
        {duty.mandatory ? <strong>{t.must(article)}</strong> : t.need_not(article)} {duty.in_person && t.in_person}
        {duty.delegation_allowed && t.may_delegate}
      </p>
      <Doubts doubts={duty.doubts} />
    </>
  );
}

function FactLines({ of: { facts, said } }: { of: MatterDialogues }) {
  const { dialogues: t } = useText();
  return (
    <>
      {facts.length > 0 && (
        <ul className="sudden-facts" aria-label={t.facts}>
          {facts.map(({ fact, found }) => (
            <li key={fact}>
              <strong>{t.fact[fact]}</strong> – <span>{found ? t.found : t.said}</span>
            </li>
          ))}
        </ul>
      )}
      {said && (
        <p className="hint">
          {t.said_by(said.by, showDay(said.on))}: {said.ground}
        </p>
      )}
    </>
  );
}
