#include "dialogues/papers.h"

#include "base/text.h"
#include "base/words.h"
#include "dialogues/dialogue_store.h"
#include "law/calendar.h"
#include "matters/beside.h"
#include "receptions/rule.h"
#include "receptions/sessions.h"
#include "units/directory.h"

namespace dialogues {
namespace {

using documents::Document;
using documents::Paragraph;

using documents::kSpace;
constexpr auto kDots = "……………………………………";

void say(Document& document, std::string text) {
  Paragraph paragraph = documents::plain(std::move(text));
  paragraph.indented = true;
  paragraph.after = kSpace;
  document.blocks.emplace_back(std::move(paragraph));
}

std::string as_vi(std::string_view as) {
  if (as == "complainant") return "Người khiếu nại";
  if (as == "representative") return "Người đại diện, người được ủy quyền";
  if (as == "respondent") return "Người bị khiếu nại";
  if (as == "interested") return "Người có quyền, nghĩa vụ liên quan";
  return "Cơ quan, tổ chức, cá nhân";
}

std::string named(const Invited& invited) {
  return invited.name + (invited.address ? ", địa chỉ: " + *invited.address : "");
}

// What the minutes note of him, as the decree wants it noted.
std::string came(const Invited& invited) {
  if (!invited.attended) return "";
  if (*invited.attended) return " – có mặt";
  if (invited.reason == "none") return " – vắng mặt không có lý do";
  return " – vắng mặt có lý do" + (invited.explained ? " (" + *invited.explained + ")" : "");
}

std::string presider_of(const Papers& papers) {
  return words::joined({papers.presider_title, papers.presider}, " ");
}

std::string when_of(const Papers& papers) {
  const receptions::Session& session = papers.looked.session;
  return session.starts_at + ", " + papers.weekday + ", " + documents::written_day(session.day);
}

std::string about_of(const Papers& papers) {
  return (papers.kind == "complaint" ? "vụ khiếu nại số " : "vụ việc số ") + papers.number;
}

std::string text_or_dots(const std::optional<std::string>& text) { return text.value_or(kDots); }

void add_participants(Document& document, const Papers& papers) {
  documents::put_part(document, "I. Thành phần tham gia đối thoại");
  int number = 1;
  const auto numbered = [&](const std::string& text) {
    say(document, std::to_string(number++) + ". " + text);
  };
  numbered(
      (papers.looked.session.delegate ? "Người được phân công đối thoại: " : "Người giải quyết: ") +
      presider_of(papers));
  const auto& minutes = papers.looked.dialogue.told.minutes;
  numbered("Người ghi biên bản: " + (minutes ? minutes->secretary : std::string(kDots)));
  for (const Invited& each : papers.looked.dialogue.told.invited) {
    numbered(as_vi(each.as) + ": " + named(each) + came(each));
  }
}

void add_contents(Document& document, const Papers& papers) {
  const Told& told = papers.looked.dialogue.told;
  const auto text = [&](std::optional<std::string> Minutes::*part) {
    return told.minutes ? text_or_dots(told.minutes.value().*part) : std::string(kDots);
  };
  documents::put_part(document, "II. Nội dung đối thoại");
  say(document, told.content);
  documents::put_part(document, "III. Ý kiến của những người tham gia");
  say(document, told.minutes ? told.minutes->opinions : std::string(kDots));
  documents::put_part(document, "IV. Kết quả đối thoại");
  say(document, "1. Những nội dung đã thống nhất: " + text(&Minutes::agreed));
  say(document, "2. Những nội dung còn ý kiến khác nhau: " + text(&Minutes::disagreed));
}

}  // namespace

Result<Papers> papers_of(const Looking& at, const std::string& dialogue_id) {
  const Dialogue dialogue = TRY(find(at.tx, at.office.vault, dialogue_id));
  const auto matter = matters::read_matter(at.tx, at.office, at.actor, dialogue.matter_id);
  if (!matter) return fail(ErrorKind::not_found, "dialogue.not_found");
  OfMatter looked = TRY(look(at, *matter));
  for (Looked& each : looked.dialogues) {
    if (each.dialogue.id != dialogue_id) continue;
    const units::Unit* unit = at.office.units.find(matter->unit_id);
    const auto presider = presider_of(at, each.session);
    return Papers{.letterhead = documents::letterhead_of(*unit, at.office.units),
                  .number = matter->number,
                  .kind = std::string(matters::text(matter->kind)),
                  .instance = matter->instance,
                  .head_title = receptions::head_title(*unit),
                  .presider = presider.name,
                  .presider_title = presider.title,
                  .weekday = std::string(law::weekday_vi(each.session.day)),
                  .looked = std::move(each)};
  }
  return fail(ErrorKind::not_found, "dialogue.not_found");
}

Document notice_of(const Papers& papers) {
  const Looked& looked = papers.looked;
  const Notice* sent = notice_of(looked.dialogue);
  Document document{.title = "Thông báo tổ chức đối thoại", .size = 14};
  documents::put_head(
      document, {.letterhead = papers.letterhead,
                 .number = sent ? sent->number : "…/TB-" + papers.letterhead.abbreviation,
                 .day = sent ? documents::written_day(sent->sent_on) : "ngày … tháng … năm …"});
  documents::put_title(document, "THÔNG BÁO", "Về việc tổ chức đối thoại");
  say(document, papers.head_title + " tổ chức đối thoại trong giải quyết " + about_of(papers) +
                    " và trân trọng mời:");
  for (const Invited& each : looked.dialogue.told.invited) {
    say(document, "- " + as_vi(each.as) + ": " + named(each) + ";");
  }
  say(document, "1. Thời gian: " + when_of(papers) + " (đến " + looked.session.ends_at + ").");
  say(document, "2. Địa điểm: " + looked.session.place + ".");
  say(document, "3. Người chủ trì: " + presider_of(papers) + ".");
  say(document, "4. Nội dung: " + looked.dialogue.told.content);
  say(document,
      "Người được mời mang theo giấy tờ tùy thân và tài liệu, chứng cứ liên quan. Trường hợp không "
      "tham gia được thì báo trước, nêu rõ lý do kèm tài liệu chứng minh. Người khiếu nại vắng mặt "
      "không có lý do chính đáng thì vụ việc tiếp tục được giải quyết theo quy định./.");
  documents::put_signatures(
      document, {{"Nơi nhận:", "- Như trên;\n- Lưu: VT.", ""},
                 {text::upper(papers.head_title), "(Ký, ghi rõ họ tên, đóng dấu)", ""}});
  return document;
}

Document minutes_of(const Papers& papers) {
  const receptions::Session& session = papers.looked.session;
  Document document{.title = "Biên bản đối thoại ngày " + vietnamese(session.day)};
  documents::put_head(
      document,
      {.letterhead = papers.letterhead, .number = "", .day = documents::written_day(session.day)});
  documents::put_title(document, "BIÊN BẢN ĐỐI THOẠI", "Giải quyết " + about_of(papers));
  say(document,
      "Hôm nay, hồi " + when_of(papers) + ", tại " + session.place + ", tiến hành đối thoại giữa:");
  add_participants(document, papers);
  add_contents(document, papers);
  say(document,
      "Buổi đối thoại kết thúc hồi … giờ … phút cùng ngày. Biên bản được lập thành … bản (ít nhất "
      "03 "
      "bản), đã đọc lại cho những người tham gia nghe, công nhận là đúng và cùng ký tên; mỗi bên "
      "giữ "
      "một bản.");
  const auto& minutes = papers.looked.dialogue.told.minutes;
  documents::put_signatures(
      document, {{"NGƯỜI GHI BIÊN BẢN", "(Ký, ghi rõ họ tên)", minutes ? minutes->secretary : ""},
                 {"NGƯỜI CHỦ TRÌ ĐỐI THOẠI", "(Ký, ghi rõ họ tên)", papers.presider}});
  documents::put_signatures(
      document, {{"NGƯỜI KHIẾU NẠI", "(Ký, ghi rõ họ tên hoặc điểm chỉ)", ""},
                 {"NGƯỜI BỊ KHIẾU NẠI,\nNGƯỜI CÓ LIÊN QUAN", "(Ký, ghi rõ họ tên)", ""}});
  return document;
}

}  // namespace dialogues
