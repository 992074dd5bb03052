import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, useParams } from "react-router";

import { useTopicName, useVisit } from "../api/queries";
import type { Visit, VisitTold } from "../api/types";
import { ConclusionPart } from "../conclusions/ConclusionPart";
import { IssuedNoticeForm } from "../conclusions/IssuedNoticeForm";
import { IdentityFacts } from "../matters/IdentityFacts";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { Facts } from "../ui/Facts";
import { FailedPage } from "../ui/FailedPage";
import { Loading } from "../ui/Loading";
import { OpenSealed } from "../ui/OpenSealed";
import { PageTitle } from "../ui/PageTitle";
import { StageMark } from "../ui/StageMark";
import { NoticeMark } from "./NoticeMark";
import { ReceiptPaper } from "./ReceiptPaper";
import { RefusalPaper } from "./RefusalPaper";

type Paper = "receipt" | "refusal" | null;

/** One visit: what was said, what came of it, and the papers that go with it. */
export function VisitPage() {
  const { id = "" } = useParams();
  const { visit: t } = useText();
  const visit = useVisit(id);
  const session = useSession();
  const [paper, setPaper] = useState<Paper>(null);
  const [opened, setOpened] = useState<VisitTold | null>(null);
  if (visit.isLoading) return <Loading />;
  if (!visit.data) return <FailedPage title={t.record} problem={visit.error} onRetry={() => void visit.refetch()} back={{ to: "/desk", words: t.back }} />;
  const { row, told } = visit.data;
  const shown = opened ?? told;
  return (
    <>
      <div className="no-print">
        <PageTitle title={`${t.record} ${row.number}`}>{row.number}</PageTitle>
        <p className="button-row">
          <Link to="/desk">{t.back}</Link>
          {told.documents.length > 0 && (
            <Button variant="default" onClick={() => setPaper(paper === "receipt" ? null : "receipt")}>
              {t.print_documents}
            </Button>
          )}
          {row.refusal?.notice_due_on && (
            <Button variant="default" onClick={() => setPaper(paper === "refusal" ? null : "refusal")}>
              {t.print_notice}
            </Button>
          )}
          {paper !== null && <Button onClick={() => window.print()}>{t.print}</Button>}
        </p>
      </div>
      {paper === "receipt" && <ReceiptPaper visit={visit.data} told={shown} />}
      {paper === "refusal" && <RefusalPaper visit={visit.data} told={shown} />}
      <div className={paper === null ? "" : "no-print"}>
        <VisitFacts visit={visit.data} />
        {visit.data.may.includes("open_people") && <OpenSealed<VisitTold> title={t.open_people} path={`/visits/${encodeURIComponent(row.id)}/people`} opened={opened} onOpened={setOpened} />}
        <Contents told={shown} />
        {row.session_id && <ConclusionPart visit_id={row.id} may_conclude={session.may.includes("register_petition")} />}
        {visit.data.may.includes("issue_notice") && (
          <IssuedNoticeForm className="card stack" title={t.issue} labels={{ number: t.notice_number, issued_on: t.issued_on, signed_by: t.signed_by }} path={`/visits/${encodeURIComponent(row.id)}/notice`} version={visit.data.version} />
        )}
      </div>
    </>
  );
}

function VisitFacts({ visit }: { visit: Visit }) {
  const { visit: t } = useText();
  const { row, told } = visit;
  return (
    <section className="card">
      <Facts
        facts={[
          [t.received_on, `${row.received_at}, ${showDay(row.received_on)}`],
          [t.received_by, row.received_by],
          [t.visitor, row.hides_people ? t.hidden : row.label],
          [t.people_count, String(row.people_count)],
          [t.result, t.outcomes[row.outcome]],
          [t.guided_to, [visit.guided_to, visit.document_number].filter(Boolean).join(", ")],
          [t.explanation, told.explanation],
          [t.handled_before_by, told.handled_before_by],
          [t.identity_missing_because, told.identity_missing_because],
          [t.paper_page, row.paper_page],
        ]}
      />
      {row.matters.length > 0 && (
        <ul className="plain-list">
          {row.matters.map((matter) => (
            <li key={matter.id}>
              <Link to={`/matters/${encodeURIComponent(matter.id)}`}>{matter.number}</Link> <StageMark stage={matter.stage as Parameters<typeof StageMark>[0]["stage"]} />
            </li>
          ))}
        </ul>
      )}
      <NoticeMark refusal={row.refusal} />
    </section>
  );
}

function Contents({ told }: { told: VisitTold }) {
  const { visit: t } = useText();
  const words = useWords();
  const topicName = useTopicName();
  return (
    <>
      {told.people.map((person, index) => (
        <section key={index} className="card">
          <h2>{person.name}</h2>
          <IdentityFacts identity={person} />
        </section>
      ))}
      {told.contents.map((content, index) => (
        <section key={index} className="card">
          <h2>
            {words.kind[content.kind]} · {topicName(content.topic)}
          </h2>
          <p className="long-text">{content.summary}</p>
        </section>
      ))}
      {told.documents.length > 0 && (
        <section className="card">
          <h2>{t.documents}</h2>
          <ul>
            {told.documents.map((document, index) => (
              <li key={index}>
                {document.name} — {t.pages}: {document.pages}, {t.conditions[document.condition ?? "copy"]}, {t.copies}: {document.copies}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
