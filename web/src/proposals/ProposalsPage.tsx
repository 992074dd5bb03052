import { Link, useSearchParams } from "react-router";

import { useTopicName } from "../api/queries";
import type { SuddenAnswered, SuddenProposal } from "../api/types";
import { ReceptionTabs } from "../receptions/ReceptionTabs";
import { myUnits, useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { ChoiceField } from "../ui/ChoiceField";
import { PagedList, usePages } from "../ui/PagedList";
import { PageTitle } from "../ui/PageTitle";
import { UnitField } from "../units/UnitField";
import { AnswerForm } from "./AnswerForm";
import { AnswerLine } from "./AnswerLine";
import { SeenFacts } from "./SeenFacts";

type View = "waiting" | "answered";

/** The head's board: which matters call for a sudden reception and why, and what he answered before. */
export function ProposalsPage() {
  const { proposals: t } = useText();
  const session = useSession();
  const [asked, setAsked] = useSearchParams();
  const unit_id = asked.get("unit") ?? myUnits(session)[0]?.id ?? "";
  const view: View = asked.get("view") === "answered" ? "answered" : "waiting";
  return (
    <>
      <PageTitle title={t.title} />
      <ReceptionTabs unit_id={unit_id} />
      <p className="hint">{t.lead}</p>
      <div className="two no-print">
        <UnitField name="unit_id" label={t.unit} value={unit_id} onChange={(unit) => unit !== "" && setAsked({ unit, view })} />
        <ChoiceField name="view" label={t.view} value={view} options={(["waiting", "answered"] as const).map((value) => ({ value, label: t.views[value] }))} onChange={(value) => setAsked({ unit: unit_id, view: value })} />
      </div>
      {view === "waiting" ? <Waiting unit_id={unit_id} /> : <Answered unit_id={unit_id} />}
    </>
  );
}

function Waiting({ unit_id }: { unit_id: string }) {
  const { proposals: t } = useText();
  const pages = usePages<SuddenProposal>("proposals", "/proposals", { unit_id }, "after", unit_id !== "");
  return (
    <PagedList pages={pages} empty={<p>{t.none}</p>}>
      {(proposal) => (
        <li key={proposal.matter.id} className="card directive">
          <p className="part-head">
            <MatterName matter={proposal.matter} />
            <span className={proposal.seen.required ? "due due-late" : "due"}>{proposal.seen.required ? t.required : t.to_judge}</span>
          </p>
          <small>{t.since(showDay(proposal.proposed_on), proposal.times)}</small>
          {proposal.matter.summary && <p className="long-text">{proposal.matter.summary}</p>}
          <SeenFacts seen={proposal.seen} />
          {proposal.last_answer && (
            <div className="hint">
              {t.last_answer}: <AnswerLine answer={proposal.last_answer} unit_id={unit_id} />
            </div>
          )}
          <AnswerForm matter_id={proposal.matter.id} version={proposal.version} may={proposal.may} />
        </li>
      )}
    </PagedList>
  );
}

function Answered({ unit_id }: { unit_id: string }) {
  const { proposals: t } = useText();
  const pages = usePages<SuddenAnswered>("sudden_answers", "/proposals/answers", { unit_id }, "after", unit_id !== "");
  return (
    <PagedList pages={pages} empty={<p>{t.none_answered}</p>}>
      {(answer) => (
        <li key={answer.id} className="card directive">
          <p className="part-head">
            <MatterName matter={answer.matter} />
          </p>
          <AnswerLine answer={answer} unit_id={unit_id} />
          <SeenFacts seen={answer.seen} />
        </li>
      )}
    </PagedList>
  );
}

function MatterName({ matter }: { matter: SuddenProposal["matter"] }) {
  const words = useWords();
  const topic_name = useTopicName();
  const kind = words.kind[matter.kind as keyof typeof words.kind];
  return (
    <span>
      <Link to={`/matters/${encodeURIComponent(matter.id)}`}>
        {kind} {matter.number}
      </Link>{" "}
      · {topic_name(matter.topic)}
    </span>
  );
}
