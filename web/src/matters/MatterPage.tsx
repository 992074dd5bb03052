import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";

import { ProblemError } from "../api/client";
import { useMatter } from "../api/queries";
import type { Matter, Offer } from "../api/types";
import { showDay } from "../text/day";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Done } from "../ui/Done";
import { Failed } from "../ui/Failed";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { StageMark } from "../ui/StageMark";
import { AnswerPart } from "./AnswerPart";
import { ClocksPart } from "./ClocksPart";
import { FactsPart } from "./FactsPart";
import { HistoryPart } from "./HistoryPart";
import { OffersPart } from "./OffersPart";
import { PaperPart } from "./PaperPart";

export function MatterPage() {
  const { id = "" } = useParams();
  const t = useText().matter;
  const matter = useMatter(id);
  if (matter.isPending) return <Loading />;
  if (matter.isError && matter.error instanceof ProblemError && [403, 404].includes(matter.error.problem.status)) {
    return (
      <>
        <PageTitle title={t.not_found} />
      </>
    );
  }
  if (!matter.data) return <Failed problem={matter.error} onRetry={() => void matter.refetch()} />;
  return <MatterView matter={matter.data} />;
}

function MatterView({ matter }: { matter: Matter }) {
  const text = useText();
  const t = text.matter;
  const words = useWords();
  const pick = usePick();
  const queries = useQueryClient();
  const [done, setDone] = useState<Offer | null>(null);

  function keep(fresh: Matter, offer: Offer) {
    queries.setQueryData(["matter", matter.id], fresh);
    void queries.invalidateQueries({ predicate: (query) => !(query.queryKey[0] === "matter" && query.queryKey[1] === matter.id) });
    setDone(offer);
  }

  return (
    <div className="matter">
      <header className="matter-head">
        <PageTitle title={`${words.kind[matter.kind]} ${matter.number}`} />
        <p className="matter-line">
          <StageMark stage={matter.stage} />
          {matter.kind === "complaint" && <span>{words.instance[matter.instance]}</span>}
          {matter.waiting !== "nobody" && (
            <span>
              {t.waiting_for}: <strong>{text.list.waiting_words[matter.waiting]}</strong>
            </span>
          )}
          <span>{matter.unit.name}</span>
          <span>{t.received_on(showDay(matter.received_on))}</span>
        </p>
        {matter.withdrawal_asked_on && <p className="notice">{t.withdrawal_asked(showDay(matter.withdrawal_asked_on))}</p>}
      </header>
      {done && <Done key={matter.version}>{text.act.done(pick(done))}</Done>}
      <div className="matter-columns">
        <div>
          <ClocksPart matter={matter} />
          <OffersPart matter={matter} onDone={keep} />
          <AnswerPart matter={matter} />
        </div>
        <div>
          <FactsPart matter={matter} />
          {matter.papers.map((paper) => (
            <PaperPart key={paper.id} id={paper.id} duplicate={paper.duplicate} />
          ))}
          <HistoryPart id={matter.id} />
        </div>
      </div>
    </div>
  );
}
