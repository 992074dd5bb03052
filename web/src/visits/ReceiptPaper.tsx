import type { Visit, VisitTold } from "../api/types";
import { showDay } from "../text/day";
import { useText } from "../text/text";
import { PaperHead } from "./PaperHead";

/** Giấy biên nhận thông tin, tài liệu (Mẫu 02/TCD), ready for the printer. */
export function ReceiptPaper({ visit, told }: { visit: Visit; told: VisitTold }) {
  const { visit: t } = useText();
  const { row } = visit;
  const [giver] = told.people;
  return (
    <article className="receipt card paper">
      <PaperHead unit={row.unit.name} form={t.paper.receipt_form} day={row.received_on} />
      <h2>{t.paper.receipt_title}</h2>
      <p className="paper-subtitle">{t.paper.receipt_subtitle}</p>
      <p>{t.paper.at(row.received_at, showDay(row.received_on), row.unit.name)}</p>
      <p>
        {t.paper.receiver}: {row.received_by}
      </p>
      <p>
        {t.paper.giver}: {giver?.name ?? "……………………"} — {t.paper.id}: {giver?.id_number ?? "……………"} — {t.paper.address}: {giver?.address ?? "……………………"}
      </p>
      <p>{t.paper.gave}</p>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col">{t.columns.serial_number}</th>
            <th scope="col">{t.document_name}</th>
            <th scope="col">{t.pages}</th>
            <th scope="col">{t.condition}</th>
            <th scope="col">{t.copies}</th>
          </tr>
        </thead>
        <tbody>
          {told.documents.map((document, index) => (
            <tr key={index}>
              <td>{index + 1}</td>
              <td>{document.name}</td>
              <td>{document.pages}</td>
              <td>{t.conditions[document.condition ?? "copy"]}</td>
              <td>{document.copies}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.paper.two_copies}</p>
      <div className="paper-signatures">
        <p>
          <strong>{t.paper.giver_sign}</strong>
          <br />
          {t.paper.sign}
        </p>
        <p>
          <strong>{t.paper.receiver_sign}</strong>
          <br />
          {t.paper.sign}
          <br />
          <span className="paper-name">{row.received_by}</span>
        </p>
      </div>
    </article>
  );
}
