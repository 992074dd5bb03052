#include "briefs/minutes_document.h"

#include <set>

#include "base/text.h"
#include "base/words.h"
#include "briefs/words_vi.h"

namespace briefs {
namespace {

using documents::Align;
using documents::Cell;
using documents::Document;
using documents::Paragraph;

constexpr double kTableSize = 12;
using documents::kSpace;

void say(Document& document, std::string text) {
  Paragraph paragraph = documents::plain(std::move(text));
  paragraph.indented = true;
  paragraph.after = kSpace;
  document.blocks.emplace_back(std::move(paragraph));
}

void say(Document& document, std::string lead, std::string text) {
  if (text.empty()) return;
  Paragraph paragraph = documents::bold(std::move(lead));
  paragraph.runs.push_back({.text = std::move(text)});
  paragraph.indented = true;
  paragraph.after = kSpace;
  document.blocks.emplace_back(std::move(paragraph));
}

Paragraph line(std::string text) {
  Paragraph paragraph = documents::plain(std::move(text));
  paragraph.align = Align::left;
  paragraph.size = kTableSize;
  return paragraph;
}

std::string who(const Received& received) {
  const std::string people = words::joined(received.people, ", ");
  return people.empty() ? received.reception.label : people;
}

Cell person_cell(const Received& received) {
  Cell cell{line(who(received))};
  cell.front().runs.front().bold = true;
  if (!received.address.empty()) cell.push_back(line(received.address));
  if (received.reception.people_count > 1) {
    cell.push_back(line("Đoàn " + std::to_string(received.reception.people_count) + " người"));
  }
  return cell;
}

Cell conclusion_cell(const conclusions::Reception& reception) {
  Cell cell;
  if (reception.explanation) cell.push_back(line(*reception.explanation));
  if (!reception.conclusion) {
    if (cell.empty()) cell.push_back(line(outcome_vi(reception.outcome)));
    return cell;
  }
  cell.push_back(line(reception.conclusion->text));
  if (reception.conclusion->due_on) {
    cell.push_back(line("Giải quyết trước ngày " + vietnamese(*reception.conclusion->due_on)));
  }
  return cell;
}

std::string task_text(const conclusions::ToldDirective& directive) {
  return directive.owner + ": " + directive.what + "; xong trước ngày " +
         vietnamese(directive.due_on) + ".";
}

Cell tasks_cell(const conclusions::Reception& reception) {
  Cell cell;
  if (!reception.conclusion) return cell;
  for (const auto& each : reception.conclusion->directives) {
    cell.push_back(line("- " + task_text(each)));
  }
  if (reception.conclusion->contact_person) {
    cell.push_back(line("Liên hệ: " + *reception.conclusion->contact_person));
  }
  return cell;
}

void add_table(Document& document, const Minutes& minutes) {
  documents::Table table{.widths = {16, 34, 36, 39, 40}, .headed = true};
  table.rows.push_back({{line("STT, giờ")},
                        {line("Người được tiếp")},
                        {line("Nội dung trình bày")},
                        {line("Kết luận của người tiếp")},
                        {line("Giao việc, người liên hệ")}});
  for (Cell& cell : table.rows.front()) {
    cell.front().align = Align::centre;
    cell.front().runs.front().bold = true;
  }
  for (std::size_t i = 0; i < minutes.items.size(); ++i) {
    const Received& each = minutes.items[i];
    table.rows.push_back({{line(std::to_string(i + 1)), line(each.reception.received_at)},
                          person_cell(each),
                          {line(words::joined(each.reception.contents, "; "))},
                          conclusion_cell(each.reception),
                          tasks_cell(each.reception)});
  }
  document.blocks.emplace_back(std::move(table));
}

std::string receiver_of(const SessionFacts& session) {
  return words::joined({session.receiver, session.receiver_title}, ", ") +
         (session.delegated ? " (được ủy quyền)" : "");
}

std::string came_text(const Minutes& minutes) {
  return "Đăng ký trước " + std::to_string(minutes.booked) + ", lấy số tại chỗ " +
         std::to_string(minutes.walk_ins) + ", vắng mặt " + std::to_string(minutes.missed) +
         ". Đã tiếp " + std::to_string(minutes.visits) + " lượt, " +
         std::to_string(minutes.people) + " người.";
}

std::string withheld_text(const Minutes& minutes) {
  const long long withheld = minutes.visits - static_cast<long long>(minutes.items.size());
  if (withheld == 0) return "";
  return "Còn " + std::to_string(withheld) + " lượt tiếp ghi ở biên bản riêng.";
}

// The two columns at the foot: whom it goes to, who signs.
void add_foot(Document& document, const NoticePaper& notice) {
  const conclusions::ToldConclusion& conclusion = *notice.received.reception.conclusion;
  const auto small = [](std::string text) {
    Paragraph paragraph = documents::plain(std::move(text));
    paragraph.align = Align::left;
    paragraph.size = 11;
    return paragraph;
  };
  Cell left{documents::bold("Nơi nhận:")};
  left.front().runs.front().italic = true;
  left.front().size = 12;
  left.push_back(small("- " + who(notice.received) + ";"));
  std::set<std::string> told;  // each once
  for (const auto& each : conclusion.directives) {
    if (told.insert(each.owner).second) left.push_back(small("- " + each.owner + ";"));
  }
  left.push_back(small("- Lưu: VT."));
  Cell right{documents::bold(text::upper(notice.session.receiver_title)),
             documents::italic("(Ký, ghi rõ họ tên, đóng dấu)")};
  right.back().after = 54;
  right.push_back(documents::bold(conclusion.notice_signed_by.value_or(notice.session.receiver)));
  for (Paragraph& paragraph : right) paragraph.align = Align::centre;
  documents::Table table{.widths = {80, 85}, .lined = false};
  table.rows.push_back({std::move(left), std::move(right)});
  document.blocks.emplace_back(std::move(table));
}

void add_conclusion(Document& document, const conclusions::ToldConclusion& conclusion) {
  int number = 1;
  const auto numbered = [&](std::string text) {
    say(document, std::to_string(number++) + ". ", std::move(text));
  };
  numbered(conclusion.text);
  for (const auto& each : conclusion.directives) numbered("Giao " + task_text(each));
  if (conclusion.due_on) {
    numbered("Thời hạn giải quyết: trước ngày " + vietnamese(*conclusion.due_on) + ".");
  }
  if (conclusion.contact_person) numbered("Người liên hệ: " + *conclusion.contact_person + ".");
}

}  // namespace

Document document_of(const Minutes& minutes) {
  const SessionFacts& session = minutes.session;
  Document document{.title = "Biên bản buổi tiếp công dân ngày " + vietnamese(session.day)};
  documents::put_head(document, {.letterhead = session.letterhead,
                                 .number = "…/BB-" + session.letterhead.abbreviation,
                                 .day = documents::written_day(session.day)});
  documents::put_title(
      document, "BIÊN BẢN",
      "Buổi tiếp công dân " + session_kind_vi(session.kind) + "\ncủa " + session.head_title);
  documents::put_part(document, "I. Thời gian, địa điểm, thành phần");
  say(document, "Thời gian: ", when_vi(session) + (session.online ? " (trực tuyến)" : "") + ".");
  say(document, "Địa điểm: ", session.place + ".");
  say(document, "Người tiếp: ", receiver_of(session) + ".");
  say(document, "Thành phần: ", words::joined(session.participants, "; "));
  documents::put_part(document, "II. Người đến");
  say(document, came_text(minutes));
  documents::put_part(document, "III. Nội dung, kết luận");
  if (minutes.items.empty()) {
    say(document, "Không ghi nhận lượt tiếp nào.");
  } else {
    add_table(document, minutes);
  }
  say(document, "", withheld_text(minutes));
  say(document,
      "Buổi tiếp kết thúc lúc … giờ … phút cùng ngày. Biên bản đã được đọc lại để những người dự "
      "cùng nghe, công nhận là đúng.");
  documents::put_signatures(document, {{"NGƯỜI GHI BIÊN BẢN", "(Ký, ghi rõ họ tên)", ""},
                                       {"NGƯỜI CHỦ TRÌ", "(Ký, ghi rõ họ tên)", session.receiver}});
  return document;
}

Document document_of(const NoticePaper& notice) {
  const SessionFacts& session = notice.session;
  const conclusions::Reception& reception = notice.received.reception;
  const conclusions::ToldConclusion& conclusion = *reception.conclusion;
  Document document{.title = "Thông báo kết luận buổi tiếp công dân", .size = 14};
  documents::put_head(
      document,
      {.letterhead = session.letterhead,
       .number = conclusion.notice_number.value_or("…/TB-" + session.letterhead.abbreviation),
       .day = conclusion.notice_issued_on ? documents::written_day(*conclusion.notice_issued_on)
                                          : "ngày … tháng … năm …"});
  documents::put_title(document, "THÔNG BÁO",
                       "Kết luận của " + session.head_title + " tại buổi tiếp công dân ngày " +
                           vietnamese(session.day));
  const std::string address =
      notice.received.address.empty() ? "" : ", địa chỉ: " + notice.received.address;
  say(document, "Ngày " + vietnamese(session.day) + ", tại " + session.place + ", " +
                    receiver_of(session) + " đã tiếp " + who(notice.received) + address +
                    ", trình bày về việc: " + words::joined(reception.contents, "; ") + ".");
  say(document, "Sau khi nghe trình bày và ý kiến của những người dự, " + session.head_title +
                    " kết luận như sau:");
  add_conclusion(document, conclusion);
  say(document,
      "Vậy thông báo để người được tiếp và các cơ quan, đơn vị liên quan biết, thực "
      "hiện./.");
  add_foot(document, notice);
  return document;
}

}  // namespace briefs
