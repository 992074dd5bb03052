import type { Minutes, Received } from "../api/types";
import { showDay } from "../text/day";
import { kOutcomes, sessionKind } from "./paper_vi";
import { SessionLines } from "./SessionLines";
import { SheetHead } from "./SheetHead";

/** Biên bản buổi tiếp công dân, ready for the signatures. */
export function MinutesSheet({ minutes }: { minutes: Minutes }) {
  const { session, items } = minutes;
  const withheld = minutes.visits - items.length;
  return (
    <article className="notice-sheet" lang="vi" tabIndex={0} aria-label="Biên bản buổi tiếp công dân">
      <SheetHead letterhead={session.letterhead} number={`…/BB-${session.letterhead.abbreviation}`} day={session.day} />
      <h2>
        BIÊN BẢN
        <small>
          Buổi tiếp công dân {sessionKind(session.kind)}
          <br />
          của {session.head_title}
        </small>
      </h2>
      <h3>I. Thời gian, địa điểm, thành phần</h3>
      <SessionLines session={{ ...session, content: "" }} />
      <h3>II. Người đến</h3>
      <p className="sheet-text">
        Đăng ký trước {minutes.booked}, lấy số tại chỗ {minutes.walk_ins}, vắng mặt {minutes.missed}. Đã tiếp {minutes.visits} lượt, {minutes.people} người.
      </p>
      <h3>III. Nội dung, kết luận</h3>
      {items.length === 0 ? <p className="sheet-text">Không ghi nhận lượt tiếp nào.</p> : <Items items={items} />}
      {withheld > 0 && <p className="sheet-text">Còn {withheld} lượt tiếp ghi ở biên bản riêng.</p>}
      <p className="sheet-text">Buổi tiếp kết thúc lúc … giờ … phút cùng ngày. Biên bản đã được đọc lại để những người dự cùng nghe, công nhận là đúng.</p>
      <footer className="sheet-signatures">
        <p>
          <strong>NGƯỜI GHI BIÊN BẢN</strong>
          <i>(Ký, ghi rõ họ tên)</i>
        </p>
        <p>
          <strong>NGƯỜI CHỦ TRÌ</strong>
          <i>(Ký, ghi rõ họ tên)</i>
          <strong className="sheet-signer">{session.receiver}</strong>
        </p>
      </footer>
    </article>
  );
}

function Items({ items }: { items: Received[] }) {
  return (
    <table className="minutes-table">
      <thead>
        <tr>
          <th scope="col">STT, giờ</th>
          <th scope="col">Người được tiếp</th>
          <th scope="col">Nội dung trình bày</th>
          <th scope="col">Kết luận của người tiếp</th>
          <th scope="col">Giao việc, người liên hệ</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ reception, people, address }, place) => (
          <tr key={reception.visit_id}>
            <td>
              {place + 1}
              <br />
              {reception.received_at}
            </td>
            <td>
              <strong>{people.join(", ") || reception.label}</strong>
              {address !== "" && <p>{address}</p>}
              {reception.people_count > 1 && <p>Đoàn {reception.people_count} người</p>}
            </td>
            <td>{reception.contents.join("; ")}</td>
            <td>
              {reception.explanation}
              {reception.conclusion === null && reception.explanation === null && kOutcomes[reception.outcome]}
              {reception.conclusion && <p>{reception.conclusion.text}</p>}
              {reception.conclusion?.due_on && <p>Giải quyết trước ngày {showDay(reception.conclusion.due_on)}</p>}
            </td>
            <td>
              {reception.conclusion?.directives.map((each) => (
                <p key={each.what}>
                  - {each.owner}: {each.what}; xong trước ngày {showDay(each.due_on)}.
                </p>
              ))}
              {reception.conclusion?.contact_person && <p>Liên hệ: {reception.conclusion.contact_person}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
