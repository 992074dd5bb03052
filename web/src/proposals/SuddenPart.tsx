import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";

import { ask } from "../api/client";
import type { SuddenFact, SuddenMark, SuddenOfMatter } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { AskForm } from "../ui/AskForm";
import { Failed } from "../ui/Failed";
import { LongTextField } from "../ui/LongTextField";
import { SelectField } from "../ui/SelectField";
import { AnswerForm } from "./AnswerForm";
import { AnswerLine } from "./AnswerLine";
import { SeenFacts } from "./SeenFacts";

/** First what only a person can know, then what figures may not show either. */
const kFacts: readonly SuddenFact[] = ["agencies_disagree", "serious_consequence_risk", "prominent", "tense", "many_agencies", "many_people", "complex", "prolonged"];

/** On the page of a matter: what of it calls for a sudden reception, what officers know, and what the head answered. */
export function SuddenPart({ matter_id }: { matter_id: string }) {
  const { proposals: t } = useText();
  const sudden = useQuery({ queryKey: ["sudden", matter_id], queryFn: () => ask<SuddenOfMatter>(`/matters/${encodeURIComponent(matter_id)}/sudden`) });
  if (sudden.isError) return <Failed problem={sudden.error} onRetry={() => void sudden.refetch()} />;
  if (!sudden.data?.head_receives) return null;
  const { seen, proposal, marks, answers, near, may_mark } = sudden.data;
  return (
    <section className="card" aria-labelledby="sudden-title">
      <h2 id="sudden-title">{t.title}</h2>
      {proposal && <Standing proposal={proposal} required={seen.required} />}
      <SeenFacts seen={seen} />
      {proposal && <AnswerForm matter_id={matter_id} version={proposal.version} may={proposal.may} />}
      {answers.length > 0 && <h3>{t.answers}</h3>}
      {answers.map((answer) => (
        <AnswerLine key={answer.id} answer={answer} />
      ))}
      {marks.length > 0 && <h3>{t.marks}</h3>}
      <ul className="plain-list">
        {marks.map((mark) => (
          <MarkLine key={mark.id} matter_id={matter_id} mark={mark} may={may_mark} />
        ))}
      </ul>
      {near.length > 0 && (
        <p>
          {t.near}:{" "}
          {near.map((matter, index) => (
            <span key={matter.id}>
              {index > 0 && ", "}
              <Link to={`/matters/${encodeURIComponent(matter.id)}`}>{matter.number}</Link>
            </span>
          ))}
        </p>
      )}
      {may_mark && <MarkForm matter_id={matter_id} there={marks.filter((mark) => mark.taken_back_on === null).map((mark) => mark.fact)} />}
    </section>
  );
}

function Standing({ proposal, required }: { proposal: NonNullable<SuddenOfMatter["proposal"]>; required: boolean }) {
  const { proposals: t } = useText();
  const { today } = useSession();
  const deferred = proposal.stage === "waiting" && proposal.shown_from > today;
  return (
    <p className={proposal.stage === "waiting" && !deferred ? "notice" : "hint"}>
      {deferred ? t.deferred(showDay(proposal.shown_from)) : t[proposal.stage]}
      {proposal.stage === "waiting" && ` · ${required ? t.required : t.to_judge} · ${t.since(showDay(proposal.proposed_on), proposal.times)}`}
    </p>
  );
}

function MarkLine({ matter_id, mark, may }: { matter_id: string; mark: SuddenMark; may: boolean }) {
  const { proposals: t, receptions } = useText();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  return (
    <li>
      <strong>{receptions.fact[mark.fact]}</strong> <small>{t.marked_by(mark.marked_by, showDay(mark.marked_on))}</small>
      <p className="long-text">{mark.ground}</p>
      {mark.taken_back_on && (
        <p className="hint">
          {t.taken_back(mark.taken_back_by ?? "", showDay(mark.taken_back_on))}: {mark.taken_back_because}
        </p>
      )}
      {may && mark.taken_back_on === null && !open && (
        <Button size="compact-md" variant="subtle" onClick={() => setOpen(true)}>
          {t.take_back}
        </Button>
      )}
      {open && mark.taken_back_on === null && (
        <AskForm<SuddenOfMatter> title={t.take_back} path={`/matters/${encodeURIComponent(matter_id)}/sudden/marks/${encodeURIComponent(mark.id)}/take-back`} body={{ reason: reason.trim() }} onAnswer={() => void queries.invalidateQueries()}>
          <LongTextField name="reason" label={t.reason} required maxLength={2000} rows={2} value={reason} onChange={setReason} />
        </AskForm>
      )}
    </li>
  );
}

function MarkForm({ matter_id, there }: { matter_id: string; there: readonly SuddenFact[] }) {
  const { proposals: t, receptions } = useText();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [fact, setFact] = useState("");
  const [ground, setGround] = useState("");
  const options = kFacts.filter((each) => !there.includes(each)).map((each) => ({ value: each, label: receptions.fact[each] }));

  function onAnswer() {
    setFact("");
    setGround("");
    setOpen(false);
    void queries.invalidateQueries();
  }

  if (!open) {
    return (
      <div className="button-row no-print">
        <Button variant="default" size="compact-md" onClick={() => setOpen(true)}>
          {t.mark}
        </Button>
      </div>
    );
  }
  return (
    <AskForm<SuddenOfMatter> title={t.mark} lead={t.mark_lead} path={`/matters/${encodeURIComponent(matter_id)}/sudden/marks`} body={{ fact, ground: ground.trim() }} onAnswer={onAnswer}>
      <SelectField name="fact" label={t.fact} value={fact} empty="–" options={options} onChange={setFact} />
      <LongTextField name="ground" label={t.ground} required maxLength={2000} rows={3} value={ground} onChange={setGround} />
    </AskForm>
  );
}
