import type { Visit, VisitTold } from "../api/types";
import { showDay } from "../text/day";
import { vi } from "../text/vi";
import { kForm } from "./form_words";
import { PaperHead } from "./PaperHead";

/** Giấy biên nhận thông tin, tài liệu (Mẫu 02/TCD), ready for the printer. */
export function ReceiptPaper({ visit, told }: { visit: Visit; told: VisitTold }) {
  const t = vi.visit;
  const { row } = visit;
  const [giver] = told.people;
  return (
    <article className="receipt card paper" lang="vi">
      <PaperHead unit_id={row.unit.id} form={kForm.receipt_form} day={row.received_on} />
      <h2>{kForm.receipt_title}</h2>
      <p className="paper-subtitle">{kForm.receipt_subtitle}</p>
      <p>{kForm.at(row.received_at, showDay(row.received_on), row.unit.name)}</p>
      <p>
        {kForm.receiver}: {row.received_by}
      </p>
      <p>
        {kForm.giver}: {giver?.name ?? "……………………"} — {kForm.id}: {giver?.id_number ?? "……………"} — {kForm.address}: {giver?.address ?? "……………………"}
      </p>
      <p>{kForm.gave}</p>
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
      <p>{kForm.two_copies}</p>
      <div className="paper-signatures">
        <p>
          <strong>{kForm.giver_sign}</strong>
          <br />
          {kForm.sign}
        </p>
        <p>
          <strong>{kForm.receiver_sign}</strong>
          <br />
          {kForm.sign}
          <br />
          <span className="paper-name">{row.received_by}</span>
        </p>
      </div>
    </article>
  );
}
