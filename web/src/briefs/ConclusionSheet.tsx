import type { NoticePaper, SessionFacts } from "../api/types";
import { showDay } from "../text/day";
import { SheetHead } from "./SheetHead";

/** Thông báo kết luận buổi tiếp công dân. */
export function ConclusionSheet({ notice }: { notice: NoticePaper }) {
  const { session } = notice;
  const { reception, people, address } = notice.received;
  const { conclusion } = reception;
  if (conclusion === null) return null;
  const who = people.join(", ") || reception.label;
  const owners = [...new Set(conclusion.directives.map((each) => each.owner))];
  const points = [
    conclusion.text,
    ...conclusion.directives.map((each) => `Giao ${each.owner}: ${each.what}; xong trước ngày ${showDay(each.due_on)}.`),
    ...(conclusion.due_on === null ? [] : [`Thời hạn giải quyết: trước ngày ${showDay(conclusion.due_on)}.`]),
    ...(conclusion.contact_person === null ? [] : [`Người liên hệ: ${conclusion.contact_person}.`]),
  ];
  return (
    <article className="notice-sheet conclusion-sheet" lang="vi" tabIndex={0} aria-label="Thông báo kết luận buổi tiếp công dân">
      <SheetHead letterhead={session.letterhead} number={conclusion.notice_number ?? `…/TB-${session.letterhead.abbreviation}`} day={conclusion.notice_issued_on} />
      <h2>
        THÔNG BÁO
        <small>
          Kết luận của {session.head_title} tại buổi tiếp công dân ngày {showDay(session.day)}
        </small>
      </h2>
      <p className="sheet-text">
        Ngày {showDay(session.day)}, tại {session.place}, {receiver(session)} đã tiếp {who}
        {address !== "" && `, địa chỉ: ${address}`}, trình bày về việc: {reception.contents.join("; ")}.
      </p>
      <p className="sheet-text">Sau khi nghe trình bày và ý kiến của những người dự, {session.head_title} kết luận như sau:</p>
      {points.map((point, place) => (
        <p key={point} className="sheet-text">
          <strong>{place + 1}.</strong> {point}
        </p>
      ))}
      <p className="sheet-text">Vậy thông báo để người được tiếp và các cơ quan, đơn vị liên quan biết, thực hiện./.</p>
      <footer>
        <p>
          <strong>
            <i>Nơi nhận:</i>
          </strong>
          {[who, ...owners].map((each) => (
            <span key={each}>
              <br />- {each};
            </span>
          ))}
          <br />- Lưu: VT.
        </p>
        <p>
          <strong>{session.receiver_title.toUpperCase()}</strong>
          <i>(Ký, ghi rõ họ tên, đóng dấu)</i>
          <strong className="sheet-signer">{conclusion.notice_signed_by ?? session.receiver}</strong>
        </p>
      </footer>
    </article>
  );
}

function receiver({ receiver: name, receiver_title: title, delegated }: SessionFacts): string {
  return [name, title].filter(Boolean).join(", ") + (delegated ? " (được ủy quyền)" : "");
}
