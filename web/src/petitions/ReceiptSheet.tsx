import { Button } from "@mantine/core";
import { Link } from "react-router";

import type { Registered } from "../api/types";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { ClockSum } from "../ui/ClockSum";
import { PageTitle } from "../ui/PageTitle";
import { showCode } from "./show_code";

/** What the citizen takes home, fit for print: number, code, unit, day, and each deadline with its sum. */
export function ReceiptSheet({ registered, onNext }: { registered: Registered; onNext: () => void }) {
  const t = useText().receipt;
  const words = useWords();
  const session = useSession();
  const { petition, code, matters } = registered;
  const kinds = [...new Set(petition.contents.map((content) => words.kind[content.kind]))].join(", ");
  return (
    <>
      <div className="no-print">
        <PageTitle title={t.title} />
        <p className="notice">{t.code_note}</p>
        <div className="button-row">
          <Button autoFocus onClick={() => window.print()}>
            {t.print}
          </Button>
          <Button variant="default" onClick={onNext}>
            {t.next}
          </Button>
          {matters.map((matter) => (
            <Link key={matter.id} to={`/matters/${encodeURIComponent(matter.id)}`}>
              {t.open} {matter.number}
            </Link>
          ))}
        </div>
      </div>
      <article className="receipt card">
        <p className="receipt-unit">{petition.unit.name}</p>
        <h2>{t.paper_title}</h2>
        <dl className="facts">
          <div>
            <dt>{t.number}</dt>
            <dd>
              <strong>{petition.number}</strong>
            </dd>
          </div>
          <div>
            <dt>{t.received_on}</dt>
            <dd>{showDay(petition.received_on)}</dd>
          </div>
          <div>
            <dt>{t.kind}</dt>
            <dd>{kinds}</dd>
          </div>
        </dl>
        <p className="receipt-code">
          <span>{t.code}</span>
          <strong>{showCode(code)}</strong>
        </p>
        <p>{t.code_use}</p>
        {petition.duplicate_of && <p>{t.duplicate}</p>}
        {!petition.duplicate_of && matters.some((matter) => matter.clocks.length > 0) && <h3>{t.deadlines}</h3>}
        {!petition.duplicate_of && matters.flatMap((matter) => matter.clocks.map((clock) => <ClockSum key={`${matter.id} ${clock.name}`} clock={clock} open />))}
        <p className="receipt-signature">
          {t.signature}
          <br />
          <strong>{session.user.name}</strong>
        </p>
      </article>
    </>
  );
}
