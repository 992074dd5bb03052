import type { DialoguePapers } from "../api/types";
import { SheetHead } from "../briefs/SheetHead";
import { aboutText, cameText, invitedText, kDots, presiderText, whenText } from "./paper_vi";

/** Biên bản đối thoại (mẫu 14), with what is known filled in and dots for the hand. */
export function DialogueMinutesSheet({ papers }: { papers: DialoguePapers }) {
  const { letterhead, dialogue } = papers;
  const { session, minutes } = dialogue;
  const people = [
    `${session.delegated ? "Người được phân công đối thoại" : "Người giải quyết"}: ${presiderText(papers)}`,
    `Người ghi biên bản: ${minutes?.secretary ?? kDots}`,
    ...dialogue.invited.map((each) => `${invitedText(each)}${cameText(each)}`),
  ];
  return (
    <article className="notice-sheet" lang="vi" tabIndex={0} aria-label="Biên bản đối thoại">
      <SheetHead letterhead={letterhead} day={session.day} />
      <h2>
        BIÊN BẢN ĐỐI THOẠI
        <small>Giải quyết {aboutText(papers)}</small>
      </h2>
      <p className="sheet-text">
        Hôm nay, hồi {whenText(papers)}, tại {session.place}, tiến hành đối thoại giữa:
      </p>
      <h3>I. Thành phần tham gia đối thoại</h3>
      {people.map((line, at) => (
        <p key={line} className="sheet-text">
          {at + 1}. {line}
        </p>
      ))}
      <h3>II. Nội dung đối thoại</h3>
      <p className="sheet-text">{dialogue.content}</p>
      <h3>III. Ý kiến của những người tham gia</h3>
      <p className="sheet-text">{minutes?.opinions ?? kDots}</p>
      <h3>IV. Kết quả đối thoại</h3>
      <p className="sheet-text">1. Những nội dung đã thống nhất: {minutes?.agreed ?? kDots}</p>
      <p className="sheet-text">2. Những nội dung còn ý kiến khác nhau: {minutes?.disagreed ?? kDots}</p>
      <p className="sheet-text">
        Buổi đối thoại kết thúc hồi … giờ … phút cùng ngày. Biên bản được lập thành … bản (ít nhất 03 bản), đã đọc lại cho những người tham gia nghe, công nhận là đúng và cùng ký tên; mỗi bên giữ một bản.
      </p>
      <footer className="sheet-signatures">
        <Signer title="NGƯỜI GHI BIÊN BẢN" how="(Ký, ghi rõ họ tên)" name={minutes?.secretary ?? ""} />
        <Signer title="NGƯỜI CHỦ TRÌ ĐỐI THOẠI" how="(Ký, ghi rõ họ tên)" name={session.presider} />
      </footer>
      <footer className="sheet-signatures">
        <Signer title="NGƯỜI KHIẾU NẠI" how="(Ký, ghi rõ họ tên hoặc điểm chỉ)" name="" />
        <Signer title="NGƯỜI BỊ KHIẾU NẠI, NGƯỜI CÓ LIÊN QUAN" how="(Ký, ghi rõ họ tên)" name="" />
      </footer>
    </article>
  );
}

function Signer({ title, how, name }: { title: string; how: string; name: string }) {
  return (
    <p>
      <strong>{title}</strong>
      <i>{how}</i>
      <strong className="sheet-signer">{name}</strong>
    </p>
  );
}
