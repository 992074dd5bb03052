import { Link } from "react-router";

import type { Brief, BriefItem, BriefMatter, EarlierReception } from "../api/types";
import { spellCitation } from "../text/citation";
import { showDay } from "../text/day";
import { kKinds, kOutcomes, kPriorities, kStages, limitName, limitText, sessionKind, standing, stepsText } from "./paper_vi";
import { SessionLines } from "./SessionLines";
import { SheetHead } from "./SheetHead";

/** Hồ sơ trình: one sheet of A4 as a rule, in the order of the queue. */
export function BriefSheet({ brief }: { brief: Brief }) {
  const { session, items, unknown } = brief;
  return (
    <article className="notice-sheet" lang="vi" tabIndex={0} aria-label="Hồ sơ trình buổi tiếp công dân">
      <SheetHead letterhead={session.letterhead} day={brief.made_on} />
      <h2>
        HỒ SƠ TRÌNH
        <small>
          Buổi tiếp công dân {sessionKind(session.kind)}
          <br />
          của {session.head_title}
        </small>
      </h2>
      <SessionLines session={session} />
      {items.length === 0 ? <p>Chưa có ai đăng ký.</p> : <Items items={items} />}
      {unknown.length > 0 && (
        <p className="sheet-fact">
          <strong>Lấy số tại chỗ, chưa rõ vụ việc:</strong> {unknown.join(", ")}
        </p>
      )}
    </article>
  );
}

function Items({ items }: { items: BriefItem[] }) {
  return (
    <table className="brief-table">
      <thead>
        <tr>
          <th scope="col">STT, số, giờ</th>
          <th scope="col">Người đến, nội dung yêu cầu</th>
          <th scope="col">Vụ việc, quá trình, thời hạn</th>
          <th scope="col">Đã tiếp, đã kết luận; việc thực hiện</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, place) => (
          <tr key={item.ticket || place}>
            <td>
              <p>
                <strong>{place + 1}</strong>
              </p>
              <p>{item.ticket}</p>
              <p>{item.starts_at}</p>
            </td>
            <td>
              <p>
                <strong>{item.label}</strong>
              </p>
              {[kKinds[item.kind], item.people_count > 1 && `${item.people_count} người`, kPriorities[item.priority]].filter(Boolean).join("; ")}
              {item.content !== "" && <p>{item.content}</p>}
            </td>
            <td>
              {item.matters.length === 0 && "Chưa gắn với vụ việc nào."}
              {item.matters.map((matter) => (
                <MatterFacts key={matter.id} matter={matter} />
              ))}
            </td>
            <td>
              {item.matters.every((matter) => matter.receptions.length === 0) && "Chưa tiếp lần nào."}
              {item.matters.map((matter) => (
                <Receptions key={matter.id} matter={matter} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MatterFacts({ matter }: { matter: BriefMatter }) {
  return (
    <>
      <p>
        <strong>
          <Link to={`/matters/${encodeURIComponent(matter.id)}`}>{matter.number}</Link> – {kStages[matter.stage]}
        </strong>
      </p>
      {matter.summary !== "" && <p>{matter.summary}</p>}
      <p>Quá trình: {stepsText(matter.steps)}</p>
      {matter.limits.map((limit) => (
        <p key={limit.name} className={(limit.days_left ?? 0) < 0 ? "sheet-late" : undefined}>
          <strong>{limitName(limit.name)}:</strong> {limitText(limit)} ({spellCitation(limit.article)})
        </p>
      ))}
      {matter.assignee !== "" && <p>Người xử lý: {matter.assignee}</p>}
      {matter.answered !== "" && (
        <p>
          <strong>Kết quả:</strong> {matter.answered}
        </p>
      )}
    </>
  );
}

function Receptions({ matter }: { matter: BriefMatter }) {
  return (
    <>
      {matter.more_receptions > 0 && <p>Trước đó đã tiếp {matter.more_receptions} lần.</p>}
      {matter.receptions.map((reception) => (
        <ReceptionLines key={reception.visit_id} reception={reception} />
      ))}
    </>
  );
}

function ReceptionLines({ reception }: { reception: EarlierReception }) {
  const { conclusion } = reception;
  return (
    <>
      <p>
        <strong>
          {showDay(reception.received_on)}, {reception.by_head ? "người đứng đầu tiếp" : `${reception.received_by} tiếp`}
        </strong>
      </p>
      {conclusion === null && <p>{reception.explanation ?? kOutcomes[reception.outcome]}</p>}
      {conclusion !== null && (
        <p>
          <strong>Kết luận:</strong> {conclusion.text}
          {conclusion.due_on !== null && ` (hẹn đến ${showDay(conclusion.due_on)})`}
        </p>
      )}
      {conclusion?.directives.map((each) => (
        <p key={each.what} className={each.lateness === "in_time" ? undefined : "sheet-late"}>
          - {each.what} ({each.owner !== reception.unit && `${each.owner}, `}hạn {showDay(each.due_on)}): {standing(each)}.{each.evidence !== null && ` Báo cáo: ${each.evidence}`}
        </p>
      ))}
    </>
  );
}
