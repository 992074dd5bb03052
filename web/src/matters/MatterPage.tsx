import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";

import { useMatter } from "../api/queries";
import type { Matter, Offer } from "../api/types";
import { ReceptionsPart } from "../briefs/ReceptionsPart";
import { DialoguesPart } from "../dialogues/DialoguesPart";
import { showDay } from "../text/day";
import { usePick } from "../text/language";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Done } from "../ui/Done";
import { FailedPage } from "../ui/FailedPage";
import { Loading } from "../ui/Loading";
import { PageTitle } from "../ui/PageTitle";
import { StageMark } from "../ui/StageMark";
import { SuddenPart } from "../proposals/SuddenPart";
import { AnswerPart } from "./AnswerPart";
import { ClocksPart } from "./ClocksPart";
import { FactsPart } from "./FactsPart";
import { HistoryPart } from "./HistoryPart";
import { OffersPart } from "./OffersPart";
import { PaperPart } from "./PaperPart";

export function MatterPage() {
  const { id = "" } = useParams();
  const { matter: t, list } = useText();
  const matter = useMatter(id);
  if (matter.isPending) return <Loading />;
  if (!matter.data) return <FailedPage title={t.title} problem={matter.error} onRetry={() => void matter.refetch()} back={{ to: "/matters", words: list.title }} />;
  return <MatterView matter={matter.data} />;
}

function MatterView({ matter }: { matter: Matter }) {
  const text = useText();
  const t = text.matter;
  const words = useWords();
  const pick = usePick();
  const queries = useQueryClient();
  const [done, setDone] = useState<Offer | null>(null);
  const outline_only = matter.summary === null; // an observer: the server tells neither text nor names

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
          {!outline_only && <OffersPart matter={matter} onDone={keep} />}
          <AnswerPart matter={matter} />
          {!outline_only && <DialoguesPart matter_id={matter.id} />}
          {!outline_only && <SuddenPart matter_id={matter.id} />}
        </div>
        <div>
          <FactsPart matter={matter} />
          {outline_only ? <p className="empty">{t.outline_only}</p> : matter.papers.map((paper) => <PaperPart key={paper.id} id={paper.id} duplicate={paper.duplicate} />)}
          {!outline_only && <ReceptionsPart matter_id={matter.id} />}
          {!outline_only && <HistoryPart id={matter.id} />}
        </div>
      </div>
    </div>
  );
}
