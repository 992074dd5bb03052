#include "briefs/words_vi.h"

#include <map>

#include "base/date.h"

namespace briefs {
namespace {

using Words = std::map<std::string_view, std::string_view>;

std::string said(const Words& words, std::string_view word) {
  const auto found = words.find(word);
  return std::string(found == words.end() ? word : found->second);
}

}  // namespace

std::string step_vi(std::string_view act) {
  static const Words kWords{{"receive", "tiếp nhận"},
                            {"accept", "thụ lý"},
                            {"extended", "gia hạn"},
                            {"suspended", "tạm đình chỉ"},
                            {"continued", "tiếp tục"},
                            {"decide", "giải quyết"},
                            {"deliver", "giao kết quả"},
                            {"refuse", "không thụ lý"},
                            {"forward", "chuyển cơ quan có thẩm quyền"},
                            {"guide", "hướng dẫn"},
                            {"ask_to_split", "yêu cầu tách đơn"},
                            {"file", "xếp lưu"},
                            {"withdraw", "rút đơn"},
                            {"terminate", "đình chỉ"}};
  return said(kWords, act);
}

std::string outcome_vi(std::string_view outcome) {
  static const Words kWords{{"paper_taken", "nhận đơn"},
                            {"linked", "gắn với vụ việc đang giải quyết"},
                            {"guided", "hướng dẫn"},
                            {"explained", "giải thích, trả lời"},
                            {"refused", "từ chối tiếp"}};
  return said(kWords, outcome);
}

std::string priority_vi(std::string_view priority) {
  static const Words kWords{{"none", ""},
                            {"elderly", "người cao tuổi"},
                            {"disabled", "người khuyết tật"},
                            {"pregnant", "phụ nữ mang thai"},
                            {"meritorious", "người có công"}};
  return said(kWords, priority);
}

std::string session_kind_vi(std::string_view kind) {
  static const Words kWords{{"periodic", "định kỳ"},
                            {"sudden", "đột xuất"},
                            {"dialogue", "đối thoại"},
                            {"dialogue_conference", "hội nghị đối thoại"}};
  return said(kWords, kind);
}

std::string standing_vi(const conclusions::ToldDirective& directive) {
  using conclusions::Stage;
  std::string standing;
  if (directive.stage == Stage::confirmed && directive.done_on) {
    standing = "đã xong ngày " + vietnamese(*directive.done_on);
  } else if (directive.stage == Stage::reported) {
    standing = "đã báo cáo, chờ xác nhận";
  } else {
    standing = "chưa xong";
  }
  if (directive.lateness == "late") standing += ", quá hạn, chưa giải trình";
  if (directive.lateness == "late_explained") standing += ", quá hạn, có giải trình";
  return standing;
}

std::string shortened(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  const auto space = text.rfind(' ', most);
  std::size_t end = space == std::string::npos ? most : space;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string when_vi(const SessionFacts& session) {
  return session.weekday + ", ngày " + vietnamese(session.day) + ", từ " + session.starts_at +
         " đến " + session.ends_at;
}

}  // namespace briefs
