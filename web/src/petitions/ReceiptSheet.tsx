import { Button } from "@mantine/core";
import { Link } from "react-router";

import type { Registered } from "../api/types";
import { QrCode } from "../receipts/QrCode";
import { useSession } from "../session/session";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { useWords } from "../text/words";
import { ClockSum } from "../ui/ClockSum";
import { Facts } from "../ui/Facts";
import { PageTitle } from "../ui/PageTitle";
import { showCode } from "./show_code";

interface Props {
  registered: Registered;
  /** Printed again: the paper was registered before. */
  again?: boolean;
  onNext: () => void;
}

/** What the citizen takes home, fit for print: number, code, QR, unit, day; and for what is not sealed its kind and deadlines. */
export function ReceiptSheet({ registered, again = false, onNext }: Props) {
  const t = useText().receipt;
  return (
    <>
      <div className="no-print">
        <PageTitle title={again ? t.again_title : t.title} />
        <p className="notice">{again ? t.again_note : t.code_note}</p>
        {registered.petition.sealed && <p className="hint">{t.sealed_note}</p>}
        <div className="button-row">
          <Button autoFocus onClick={() => window.print()}>
            {t.print}
          </Button>
          <Button variant="default" onClick={onNext}>
            {again ? t.back : t.next}
          </Button>
          {registered.matters.map((matter) => (
            <Link key={matter.id} to={`/matters/${encodeURIComponent(matter.id)}`}>
              {t.open} {matter.number}
            </Link>
          ))}
        </div>
      </div>
      <Sheet registered={registered} />
    </>
  );
}

function Sheet({ registered }: { registered: Registered }) {
  const t = useText().receipt;
  const words = useWords();
  const session = useSession();
  const { petition, code, receipt, matters } = registered;
  const open = !petition.sealed;
  const kinds = [...new Set(petition.contents.map((content) => words.kind[content.kind]))].join(", ");
  // Printed again later, it still tells what ran from the day of receipt.
  const clocks = petition.duplicate_of ? [] : matters.flatMap((matter) => matter.clocks.filter(({ started_on }) => started_on <= receipt.received_on).map((clock) => ({ clock, key: `${matter.id} ${clock.name}` })));
  return (
    <article className="receipt card">
      <header className="receipt-head">
        <p className="receipt-unit">{petition.unit.name}</p>
        <p>
          <strong>{t.motto[0]}</strong>
          <br />
          <u>{t.motto[1]}</u>
        </p>
      </header>
      <h2>{t.paper_title}</h2>
      <div className="receipt-top">
        <Facts
          facts={[
            [t.receipt_number, <strong key="number">{receipt.number}</strong>],
            [t.received_on, showDay(receipt.received_on)],
            [t.unit, receipt.unit.name],
            [open ? t.number : null, open && petition.number],
            [open ? t.kind : null, open && kinds],
          ]}
        />
        <figure>
          <QrCode text={receipt.text} label={t.qr} />
          <figcaption>{t.qr_use}</figcaption>
        </figure>
      </div>
      <p className="receipt-code">
        <span>{t.code}</span>
        <strong>{showCode(code)}</strong>
      </p>
      <p>
        {t.code_use} <strong>{location.host}/portal/theo-doi</strong>
      </p>
      {open && petition.duplicate_of && <p>{t.duplicate}</p>}
      {open && clocks.length > 0 && <h3>{t.deadlines}</h3>}
      {open && clocks.map(({ clock, key }) => <ClockSum key={key} clock={clock} open />)}
      <p className="receipt-text">
        {t.check_at} {location.host}/verify
        <br />
        <code>{receipt.text}</code>
      </p>
      <p className="receipt-signature">
        {t.signature}
        <br />
        <span className="only-print">{t.sign_here}</span>
        <br />
        <strong>{session.user.name}</strong>
      </p>
    </article>
  );
}
