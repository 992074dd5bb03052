import type { Followed } from "../api/types";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { usePortalText } from "../text/portal";
import { useWords } from "../text/words";
import { Promises } from "./Promises";
import { Clocks } from "./Clocks";
import { SatisfactionForm } from "./SatisfactionForm";
import { useResultWord } from "./useResultWord";
import { WithdrawalForm } from "./WithdrawalForm";

export type FollowedMatterData = Followed["matters"][number];

export interface FollowedMatterProps {
  matter: FollowedMatterData;
  code: string;
  onChanged: (followed: Followed) => void;
}

/** One matter as its sender sees it: where it stands, what was done, by when, what came of it, what may be done. */
export function FollowedMatter({ matter, code, alone, onChanged }: FollowedMatterProps & { alone: boolean }) {
  const text = usePortalText();
  const words = useWords();
  return (
    <article className="matter">
      {!alone && <h3>{text.follow.matter(matter.number)}</h3>}
      <p className="stage">
        <small>
          {words.kind[matter.kind]} — {text.follow.now}
        </small>
        <b>{words.stage[matter.stage]}</b>
        <span>{text.stage_about[matter.stage]}</span>
      </p>
      <Result matter={matter} />
      <Outcome matter={matter} />
      <h3>{text.follow.deadlines}</h3>
      {matter.clocks.length === 0 ? <p>{text.follow.no_clock}</p> : <Clocks clocks={matter.clocks} />}
      <Promises promises={matter.promises} />
      <h3>{text.follow.road}</h3>
      <Road steps={matter.steps} />
      <div role="status">
        {matter.satisfaction !== null && <p className="note">{text.follow.satisfaction_said(words.satisfaction[matter.satisfaction])}</p>}
        {matter.withdrawal_asked_on !== null && <p className="note">{text.follow.withdraw_asked(showDay(matter.withdrawal_asked_on))}</p>}
      </div>
      {matter.may.includes("say_satisfaction") && <SatisfactionForm matter={matter} code={code} onChanged={onChanged} />}
      {matter.may.includes("withdraw") && <WithdrawalForm matter={matter} code={code} onChanged={onChanged} />}
    </article>
  );
}

function Road({ steps }: { steps: FollowedMatterData["steps"] }) {
  const text = usePortalText();
  const said = text.act as Record<string, string>;
  return (
    <ol className="road">
      {steps.map((step, index) => (
        <li key={index} aria-current={index === steps.length - 1 ? "step" : undefined}>
          <time dateTime={step.on}>{showDay(step.on)}</time> {said[step.act] ?? step.act}
        </li>
      ))}
    </ol>
  );
}

function Result({ matter }: { matter: FollowedMatterData }) {
  const text = usePortalText();
  const result = useResultWord(matter.kind, matter.answer);
  if (!matter.answer) return null;
  return (
    <section className="answer">
      <h3>{text.follow.answer}</h3>
      {result && (
        <p>
          <b>{result}</b>
        </p>
      )}
      <p className="pre">{matter.answer.text}</p>
      <p className="hint">{text.follow.document(matter.answer.document_number, showDay(matter.answer.decided_on))}</p>
    </section>
  );
}

function Outcome({ matter }: { matter: FollowedMatterData }) {
  const text = usePortalText();
  const words = useWords();
  const { outcome } = matter;
  if (!outcome) return null;
  const said = text.act as Record<string, string>;
  return (
    <section className="answer">
      <h3>{text.follow.outcome}</h3>
      <p>
        <b>{said[outcome.act] ?? outcome.act}</b>, {showDay(outcome.on)}
      </p>
      {outcome.to && (
        <p>
          {text.follow.to}: {outcome.to}
        </p>
      )}
      {outcome.reason && (
        <p className="pre">
          {text.follow.reason}: {outcome.reason}
        </p>
      )}
      {outcome.article && (
        <p className="hint">
          {words.article}: {spellCitation(outcome.article)}
        </p>
      )}
    </section>
  );
}
