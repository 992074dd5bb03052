import { useChoices } from "../api/queries";
import type { Visit, VisitTold } from "../api/types";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { kForm } from "./form_words";
import { PaperHead } from "./PaperHead";

/** Thông báo từ chối tiếp công dân (Mẫu 01/TCD), ready for the number, the signature and the seal. */
export function RefusalPaper({ visit, told }: { visit: Visit; told: VisitTold }) {
  const { row } = visit;
  const ground = useChoices("reception.refusal_grounds", row.received_on).data?.items.find(({ word }) => word === row.refusal?.ground);
  const [person] = told.people;
  return (
    <article className="receipt card paper" lang="vi">
      <PaperHead unit_id={row.unit.id} form={kForm.notice_form} kind="TB" number={row.refusal?.notice_number} day={row.refusal?.notice_issued_on ?? null} />
      <h2>{kForm.notice_title}</h2>
      <p className="paper-subtitle">{kForm.notice_subtitle}</p>
      <p>
        {kForm.dear}: <strong>{person?.name ?? "……………………"}</strong>
      </p>
      <p>
        {kForm.id}: {person?.id_number ?? "……………"}
        {person?.id_issued_on && `, ${showDay(person.id_issued_on)}`}
        {person?.id_issued_by && `, ${person.id_issued_by}`}. {kForm.address}: {person?.address ?? "……………………"}
      </p>
      <p>{kForm.notice_body(showDay(row.received_on), row.unit.name)}</p>
      <p className="long-text">{told.contents.map((content) => content.summary).join("; ") || "……………………"}</p>
      <p>
        {kForm.notice_reason} {ground?.vi ?? ""}.
      </p>
      <p>
        {kForm.notice_basis} {ground && spellCitation(ground.article)}.
      </p>
      {told.explanation && <p className="long-text">{told.explanation}</p>}
      <p>{kForm.notice_end}</p>
      <div className="paper-signatures">
        <p className="paper-recipients">
          <strong>{kForm.recipients}</strong>
          {kForm.recipient_lines.map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </p>
        <p>
          <strong>{kForm.head_sign}</strong>
          <br />
          {kForm.sign_and_seal}
          <br />
          <span className="paper-name">{row.refusal?.notice_signed_by}</span>
        </p>
      </div>
    </article>
  );
}
