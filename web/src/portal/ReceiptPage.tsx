import { useState } from "react";

import { saveFile } from "../api/save_file";
import type { Receipt } from "../api/types";
import { QrCode } from "../receipts/QrCode";
import { showDay } from "../text/day";
import { usePick } from "../text/language";
import { usePortalText } from "../text/portal";
import { useWords } from "../text/words";
import { Clocks } from "./Clocks";
import { readCode, showCode } from "./code";
import { Heading } from "./Heading";
import { eraseReceipt, keptReceipt } from "./kept_receipt";
import { Link } from "./Link";
import { receiptText } from "./receipt_text";
import { go, pathOf } from "./route";

/** The receipt: on the screen, on paper and as a text file. The code is shown this once. */
export function ReceiptPage({ onFollow }: { onFollow: (code: string) => void }) {
  const text = usePortalText();
  const [sent, setSent] = useState(keptReceipt);
  if (sent === null) {
    return (
      <>
        <Heading>{text.page.receipt}</Heading>
        <p>{text.receipt.gone}</p>
        <p>
          <Link to="follow">{text.page.follow}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <Heading>{text.receipt.title}</Heading>
      {sent.earlier && (
        <p className="note no-print">
          {text.receipt.earlier} <Link to="send">{text.receipt.earlier_send}</Link>
        </p>
      )}
      <Paper receipt={sent.receipt} />
      <ReceiptButtons receipt={sent.receipt} onFollow={onFollow} />
      <button
        type="button"
        className="quiet no-print"
        onClick={() => {
          eraseReceipt();
          setSent(null);
          go("start");
        }}
      >
        {text.receipt.done}
      </button>
    </>
  );
}

function Paper({ receipt }: { receipt: Receipt }) {
  const text = usePortalText();
  const words = useWords();
  // On paper a denunciation's receipt is like any other: whoever sees it learns nothing.
  const telling = receipt.kind === "denunciation" ? "no-print" : "";
  return (
    <article className="paper">
      <header className="only-print">
        <p>{receipt.unit.name}</p>
        <p>
          <b>{text.receipt.motto[0]}</b>
          <br />
          <u>{text.receipt.motto[1]}</u>
        </p>
      </header>
      <h2>{text.receipt.paper_title}</h2>
      <p className="paper-code">
        <span>{text.receipt.code}</span>
        <strong className="code" translate="no">
          {showCode(receipt.code)}
        </strong>
      </p>
      <p className="note no-print">
        {text.receipt.code_about} {receipt.kind === "denunciation" && text.receipt.code_about_secret}
      </p>
      <figure className="paper-qr">
        <QrCode text={receipt.signed.text} label={text.receipt.qr} />
        <figcaption>{text.receipt.qr_use}</figcaption>
      </figure>
      <dl>
        <div>
          <dt>{text.receipt.receipt_number}</dt>
          <dd>{receipt.signed.number}</dd>
        </div>
        <div className={telling}>
          <dt>{text.receipt.number}</dt>
          <dd>{receipt.number}</dd>
        </div>
        <div>
          <dt>{text.receipt.unit}</dt>
          <dd>{receipt.unit.name}</dd>
        </div>
        <div>
          <dt>{text.receipt.received_on}</dt>
          <dd>{showDay(receipt.received_on)}</dd>
        </div>
        <div className={telling}>
          <dt>{text.receipt.kind}</dt>
          <dd>{words.kind[receipt.kind]}</dd>
        </div>
      </dl>
      <section className={telling}>
        <h2>{text.receipt.due_title}</h2>
        {receipt.clocks.length === 0 ? <p>{text.receipt.no_clock}</p> : <Clocks clocks={receipt.clocks} open />}
      </section>
      <p className="hint">{text.receipt.note}</p>
      <p className="only-print">
        {text.receipt.follow_at}: {location.host}
        {pathOf("follow")}
        <br />
        {text.receipt.check_at}: {location.host}
        {pathOf("verify")}
      </p>
      <p className="receipt-text" translate="no">
        {receipt.signed.text}
      </p>
    </article>
  );
}

function ReceiptButtons({ receipt, onFollow }: { receipt: Receipt; onFollow: (code: string) => void }) {
  const text = usePortalText();
  const words = useWords();
  const pick = usePick();
  const [said, setSaid] = useState("");

  async function copy() {
    try {
      await navigator.clipboard.writeText(showCode(receipt.code));
      setSaid(text.receipt.copied);
    } catch {
      setSaid(text.receipt.copy_failed);
    }
  }

  function save() {
    const where = `${location.host}${pathOf("follow")}`;
    const blob = new Blob([receiptText(receipt, text, words, pick, where)], { type: "text/plain;charset=utf-8" });
    saveFile(blob, `${text.receipt.file_name}-${receipt.signed.number}.txt`);
  }

  return (
    <div className="buttons no-print">
      <button type="button" className="button" onClick={() => window.print()}>
        {text.receipt.print}
      </button>
      <button type="button" className="button second" onClick={() => void copy()}>
        {text.receipt.copy}
      </button>
      <button type="button" className="button second" onClick={save}>
        {text.receipt.save}
      </button>
      <button type="button" className="button second" onClick={() => onFollow(readCode(receipt.code))}>
        {text.receipt.follow}
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
