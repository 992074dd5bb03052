import type { ReceptionPage } from "../api/types";
import { showDay } from "../text/day";

/** The notice for the board, as an office writes it: always in Vietnamese, for it is a document. */
export function Notice({ page, signed_on }: { page: ReceptionPage; signed_on?: string }) {
  const [above, own] = heading(page.unit.name);
  const party = isParty(page.unit.name);
  return (
    <article className="notice-sheet" lang="vi" tabIndex={0} aria-label="Thông báo lịch tiếp công dân">
      <header>
        <p>
          {above}
          <strong>{own}</strong>
          <span aria-hidden>{party ? "*" : "―――――"}</span>
          <span>Số: …… {party ? "-TB/ĐU" : "/TB-UBND"}</span>
        </p>
        {party ? (
          <p>
            <strong>ĐẢNG CỘNG SẢN VIỆT NAM</strong>
            <span aria-hidden>―――――――――</span>
          </p>
        ) : (
          <p>
            <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
            <strong className="motto">Độc lập - Tự do - Hạnh phúc</strong>
            <span aria-hidden>―――――――――</span>
          </p>
        )}
      </header>
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
              </td>
              <td>
                {session.participants.join("; ")}
                {session.content !== "" && (
                  <>
                    <br />
                    {session.content}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="notice-foot">Lịch này được niêm yết theo Điều 24 Luật Tiếp công dân. Trường hợp hoãn, cơ quan thông báo lý do và thời gian mới.</p>
      <footer>
        <p>
          <strong>Nơi nhận:</strong>
          <br />- Niêm yết tại trụ sở, nơi tiếp công dân;
          <br />- Cổng thông tin điện tử;
          <br />- Lưu: VT.
        </p>
        <p>
          {signed_on && (
            <em>
              Ngày {signed_on.slice(8, 10)} tháng {signed_on.slice(5, 7)} năm {signed_on.slice(0, 4)}
            </em>
          )}
          <strong>{page.head_title.toUpperCase()}</strong>
          <i>(Ký, ghi rõ họ tên, đóng dấu)</i>
        </p>
      </footer>
    </article>
  );
}

/** A party committee writes under the party's name, without the state's motto. */
function isParty(name: string): boolean {
  return /^(Đảng ủy|Thành ủy|Tỉnh ủy) /.test(name);
}

/** "Ủy ban nhân dân phường Ba Đình" in two lines of a heading. */
function heading(name: string): [string, string] {
  const place = /^(Ủy ban nhân dân|Đảng ủy|Thành ủy|Tỉnh ủy) (.+)$/.exec(name);
  return place ? [(place[1] ?? "").toUpperCase(), (place[2] ?? "").toUpperCase()] : ["", name.toUpperCase()];
}
