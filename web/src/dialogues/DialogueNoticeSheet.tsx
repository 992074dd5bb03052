import type { DialoguePapers } from "../api/types";
import { SheetHead } from "../briefs/SheetHead";
import { aboutText, invitedText, presiderText, whenText } from "./paper_vi";

/** Thông báo tổ chức đối thoại (NĐ 155/2026 Đ.28.1), ready for number, signature and seal. */
export function DialogueNoticeSheet({ papers }: { papers: DialoguePapers }) {
  const { letterhead, head_title, dialogue } = papers;
  return (
    <article className="notice-sheet" lang="vi" tabIndex={0} aria-label="Thông báo tổ chức đối thoại">
      <SheetHead letterhead={letterhead} number={dialogue.notice_number ?? `…/TB-${letterhead.abbreviation}`} day={dialogue.notice_sent_on} />
      <h2>
        THÔNG BÁO
        <small>Về việc tổ chức đối thoại</small>
      </h2>
      <p className="sheet-text">
        {head_title} tổ chức đối thoại trong giải quyết {aboutText(papers)} và trân trọng mời:
      </p>
      {dialogue.invited.map((each, at) => (
        <p key={at} className="sheet-text">
          - {invitedText(each)};
        </p>
      ))}
      <p className="sheet-text">
        1. Thời gian: {whenText(papers)} (đến {dialogue.session.ends_at}).
      </p>
      <p className="sheet-text">2. Địa điểm: {dialogue.session.place}.</p>
      <p className="sheet-text">3. Người chủ trì: {presiderText(papers)}.</p>
      <p className="sheet-text">4. Nội dung: {dialogue.content}</p>
      <p className="sheet-text">
        Người được mời mang theo giấy tờ tùy thân và tài liệu, chứng cứ liên quan. Trường hợp không tham gia được thì báo trước, nêu rõ lý do kèm tài liệu chứng minh. Người khiếu nại vắng mặt không có lý do chính
        đáng thì vụ việc tiếp tục được giải quyết theo quy định./.
      </p>
      <footer className="sheet-signatures">
        <p>
          <strong>Nơi nhận:</strong>
          <span>- Như trên;</span>
          <span>- Lưu: VT.</span>
        </p>
        <p>
          <strong>{head_title.toLocaleUpperCase("vi")}</strong>
          <i>(Ký, ghi rõ họ tên, đóng dấu)</i>
        </p>
      </footer>
    </article>
  );
}
