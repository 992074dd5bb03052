import { useChoices } from "../api/queries";
import type { Visit, VisitTold } from "../api/types";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { useLanguage } from "../text/language";
import { useText } from "../text/text";
import { PaperHead } from "./PaperHead";

/** Thông báo từ chối tiếp công dân (Mẫu 01/TCD), ready for the number, the signature and the seal. */
export function RefusalPaper({ visit, told }: { visit: Visit; told: VisitTold }) {
  const { visit: t } = useText();
  const { language } = useLanguage();
  const { row } = visit;
  const ground = useChoices("reception.refusal_grounds", row.received_on).data?.items.find(({ word }) => word === row.refusal?.ground);
  const [person] = told.people;
  return (
    <article className="receipt card paper">
      <PaperHead unit={row.unit.name} form={t.paper.notice_form} number={row.refusal?.notice_number ?? t.paper.notice_no} day={row.refusal?.notice_issued_on ?? null} />
      <h2>{t.paper.notice_title}</h2>
      <p className="paper-subtitle">{t.paper.notice_subtitle}</p>
      <p>
        {t.paper.dear}: <strong>{person?.name ?? "……………………"}</strong>
      </p>
      <p>
        {t.paper.id}: {person?.id_number ?? "……………"}
        {person?.id_issued_on && `, ${showDay(person.id_issued_on)}`}
        {person?.id_issued_by && `, ${person.id_issued_by}`}. {t.paper.address}: {person?.address ?? "……………………"}
      </p>
      <p>{t.paper.notice_body(showDay(row.received_on), row.unit.name)}</p>
      <p className="long-text">{told.contents.map((content) => content.summary).join("; ") || "……………………"}</p>
      <p>
        {t.paper.notice_reason} {ground?.[language] ?? ""}.
      </p>
      <p>
        {t.paper.notice_basis} {ground && spellCitation(ground.article)}.
      </p>
      {told.explanation && <p className="long-text">{told.explanation}</p>}
      <p>{t.paper.notice_end}</p>
      <div className="paper-signatures">
        <p className="paper-recipients">
          <strong>{t.paper.recipients}</strong>
          {t.paper.recipient_lines.map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </p>
        <p>
          <strong>{t.paper.head_sign}</strong>
          <br />
          {t.paper.sign_and_seal}
          <br />
          <span className="paper-name">{row.refusal?.notice_signed_by}</span>
        </p>
      </div>
    </article>
  );
}
