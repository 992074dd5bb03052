#include "briefs/brief_document.h"

#include <cstdlib>

#include "base/words.h"
#include "briefs/words_vi.h"
#include "matters/words_vi.h"

namespace briefs {
namespace {

using documents::Align;
using documents::Cell;
using documents::Document;
using documents::Paragraph;

constexpr double kTableSize = 11;

Paragraph line(std::string text) {
  Paragraph paragraph = documents::plain(std::move(text));
  paragraph.align = Align::left;
  paragraph.size = kTableSize;
  return paragraph;
}

Paragraph strong_line(std::string text) {
  Paragraph paragraph = line(std::move(text));
  paragraph.runs.front().bold = true;
  return paragraph;
}

Paragraph led(std::string lead, std::string text) {
  Paragraph paragraph = strong_line(std::move(lead));
  paragraph.runs.push_back({.text = std::move(text)});
  return paragraph;
}

Cell number_cell(const BriefItem& item, std::size_t place) {
  Cell cell{strong_line(std::to_string(place)), line(item.ticket), line(item.starts_at)};
  for (Paragraph& paragraph : cell) paragraph.align = Align::centre;
  return cell;
}

Cell person_cell(const BriefItem& item) {
  Cell cell{strong_line(item.label)};
  std::vector<std::string> about{matters::kind_vi(item.kind)};
  if (item.people_count > 1) about.push_back(std::to_string(item.people_count) + " người");
  about.push_back(priority_vi(item.priority));
  cell.push_back(line(words::joined(about, "; ")));
  if (!item.content.empty()) cell.push_back(line(item.content));
  return cell;
}

std::string limit_text(const RunningLimit& limit) {
  if (limit.stopped_on) return "tạm dừng từ " + vietnamese(*limit.stopped_on);
  const int left = limit.days_left.value_or(0);
  const std::string days = std::to_string(std::abs(left)) + " ngày làm việc";
  return vietnamese(*limit.due_on) + (left < 0 ? ", quá " + days : ", còn " + days);
}

std::string steps_text(const std::vector<Step>& steps) {
  std::vector<std::string> parts;
  for (const Step& each : steps) {
    parts.push_back(words::joined({step_vi(each.act), vietnamese(each.on),
                                   each.document.empty() ? "" : "(" + each.document + ")"},
                                  " "));
  }
  return words::joined(parts, "; ");
}

void add_matter(const BriefMatter& matter, Cell& cell) {
  cell.push_back(
      strong_line(words::joined({matter.number, matters::stage_vi(matter.stage)}, " – ")));
  if (!matter.summary.empty()) cell.push_back(line(matter.summary));
  cell.push_back(line("Quá trình: " + steps_text(matter.steps)));
  for (const RunningLimit& limit : matter.limits) {
    cell.push_back(
        led(matters::clock_vi(limit.name) + ": ", limit_text(limit) + " (" + limit.article + ")"));
  }
  if (!matter.assignee.empty()) cell.push_back(line("Người xử lý: " + matter.assignee));
  if (!matter.answered.empty()) {
    cell.push_back(led("Kết quả: ", matter.answered));
  }
}

Cell matters_cell(const BriefItem& item) {
  Cell cell;
  for (const BriefMatter& matter : item.matters) add_matter(matter, cell);
  if (cell.empty()) cell.push_back(line("Chưa gắn với vụ việc nào."));
  return cell;
}

void add_reception(const conclusions::Reception& reception, Cell& cell) {
  const std::string by = reception.by_head ? "người đứng đầu" : reception.received_by;
  cell.push_back(strong_line(vietnamese(reception.received_on) + ", " + by + " tiếp"));
  if (!reception.conclusion) {
    cell.push_back(line(reception.explanation.value_or(outcome_vi(reception.outcome))));
    return;
  }
  const auto& conclusion = *reception.conclusion;
  std::string due;
  if (conclusion.due_on) due = " (hẹn đến " + vietnamese(*conclusion.due_on) + ")";
  cell.push_back(led("Kết luận: ", conclusion.text + due));
  for (const conclusions::ToldDirective& each : conclusion.directives) {
    const std::string owner = each.owner == reception.unit ? "" : each.owner + ", ";
    cell.push_back(line("- " + each.what + " (" + owner + "hạn " + vietnamese(each.due_on) +
                        "): " + standing_vi(each) + "."));
    if (each.evidence) cell.push_back(line("  Báo cáo: " + *each.evidence));
  }
}

Cell receptions_cell(const BriefItem& item) {
  Cell cell;
  for (const BriefMatter& matter : item.matters) {
    if (matter.more_receptions > 0) {
      cell.push_back(line("Trước đó đã tiếp " + std::to_string(matter.more_receptions) + " lần."));
    }
    for (const conclusions::Reception& each : matter.receptions) add_reception(each, cell);
  }
  if (cell.empty()) cell.push_back(line("Chưa tiếp lần nào."));
  return cell;
}

void add_fact(Document& document, std::string lead, std::string text) {
  if (text.empty()) return;
  Paragraph paragraph = documents::bold(std::move(lead));
  paragraph.runs.push_back({.text = std::move(text)});
  paragraph.after = 2;
  document.blocks.emplace_back(std::move(paragraph));
}

void add_session(Document& document, const SessionFacts& session) {
  add_fact(document, "Thời gian: ", when_vi(session) + (session.online ? " (trực tuyến)" : ""));
  add_fact(document, "Địa điểm: ", session.place);
  add_fact(document, "Người tiếp: ",
           words::joined({session.receiver_title, session.receiver}, " ") +
               (session.delegated ? " (được ủy quyền)" : ""));
  add_fact(document, "Thành phần: ", words::joined(session.participants, "; "));
  add_fact(document, "Nội dung: ", session.content);
}

void add_items(Document& document, const Brief& brief) {
  documents::Table table{.widths = {14, 38, 60, 53}, .headed = true};
  table.rows.push_back({{strong_line("STT, số, giờ")},
                        {strong_line("Người đến, nội dung yêu cầu")},
                        {strong_line("Vụ việc, quá trình, thời hạn")},
                        {strong_line("Đã tiếp, đã kết luận; việc thực hiện")}});
  for (Cell& cell : table.rows.front()) cell.front().align = Align::centre;
  for (std::size_t i = 0; i < brief.items.size(); ++i) {
    const BriefItem& item = brief.items[i];
    table.rows.push_back(
        {number_cell(item, i + 1), person_cell(item), matters_cell(item), receptions_cell(item)});
  }
  document.blocks.emplace_back(std::move(table));
}

}  // namespace

Document document_of(const Brief& brief) {
  Document document{.title =
                        "Hồ sơ trình buổi tiếp công dân ngày " + vietnamese(brief.session.day)};
  documents::put_head(document, {.letterhead = brief.session.letterhead,
                                 .day = documents::written_day(brief.made_on)});
  documents::put_title(document, "HỒ SƠ TRÌNH",
                       "Buổi tiếp công dân " + session_kind_vi(brief.session.kind) + "\ncủa " +
                           brief.session.head_title);
  add_session(document, brief.session);
  if (brief.items.empty()) {
    document.blocks.emplace_back(documents::plain("Chưa có ai đăng ký."));
  } else {
    add_items(document, brief);
  }
  if (!brief.unknown.empty()) {
    add_fact(document, "Lấy số tại chỗ, chưa rõ vụ việc: ", words::joined(brief.unknown, ", "));
  }
  return document;
}

}  // namespace briefs
