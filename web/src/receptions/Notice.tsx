import type { ReceptionPage } from "../api/types";
import { UnitHead } from "../briefs/UnitHead";
import { showDay } from "../text/day";

/** The notice for the board, as an office writes it: always in Vietnamese, for it is a document. */
export function Notice({ page, signed_on }: { page: ReceptionPage; signed_on?: string }) {
  return (
    <article className="notice-sheet" lang="vi" tabIndex={0} aria-label="Thông báo lịch tiếp công dân">
      <UnitHead unit_id={page.unit.id} kind="TB" day={signed_on} />
      <h2>
        THÔNG BÁO
        <small>
          Lịch tiếp công dân của {page.head_title}
          <br />
          từ ngày {showDay(page.from)} đến ngày {showDay(page.to)}
        </small>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Ngày, giờ</th>
            <th scope="col">Người tiếp</th>
            <th scope="col">Địa điểm</th>
            <th scope="col">Thành phần cùng dự; nội dung</th>
          </tr>
        </thead>
        <tbody>
          {page.sessions.map((session, place) => (
            <tr key={session.id}>
              <td>{place + 1}</td>
              <td>
                {session.weekday}, {showDay(session.day)}
                <br />
                {session.starts_at} – {session.ends_at}
                {session.moved_to !== null && (
                  <>
                    <br />
                    <strong>Hoãn:</strong> {session.why}
                  </>
                )}
              </td>
              <td>
                {session.receiver.title} {session.receiver.name}
                {session.delegated && " (được ủy quyền)"}
              </td>
              <td>
                {session.place}
                {session.online && " (trực tuyến)"}
                {session.by_invitation && " (theo giấy mời)"}
              </td>
              <td>
                {session.participants.join("; ")}
                {session.content !== "" && (
                  <>
                    {session.participants.length > 0 && <br />}
                    {session.content}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {page.regular && (
        <p className="notice-foot">
          <strong>Tiếp công dân thường xuyên:</strong> {page.regular.hours_vi}; tại {page.regular.place}
          {page.regular.phone !== null && `; điện thoại ${page.regular.phone}`}.
        </p>
      )}
      <p className="notice-foot">Lịch này được niêm yết theo Điều 24 Luật Tiếp công dân. Trường hợp hoãn, cơ quan thông báo lý do và thời gian mới.</p>
      <footer>
        <p>
          <strong>Nơi nhận:</strong>
          <br />- Niêm yết tại trụ sở, nơi tiếp công dân;
          <br />- Cổng thông tin điện tử;
          <br />- Lưu: VT.
        </p>
        <p>
          <strong>{page.head_title.toUpperCase()}</strong>
          <i>(Ký, ghi rõ họ tên, đóng dấu)</i>
        </p>
      </footer>
    </article>
  );
}
