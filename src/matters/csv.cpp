#include "matters/csv.h"

#include <algorithm>

#include "petitions/topics.h"
#include "units/directory.h"

namespace matters {
namespace {

constexpr std::string_view kHead =
    "\xEF\xBB\xBFSố đơn,Đơn vị,Loại,Lần,Giai đoạn,Nội dung,Lĩnh vực,Người gửi,Ngày nhận,Hạn,"
    "Quá hạn,Người xử lý,Số đơn trong vụ việc\r\n";

std::string cell(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos) {
    text.insert(text.begin(), '\'');
  }
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string_view kind_vi(Kind kind) {
  switch (kind) {
    case Kind::complaint:
      return "Khiếu nại";
    case Kind::denunciation:
      return "Tố cáo";
    case Kind::feedback:
      return "Kiến nghị, phản ánh";
  }
  return {};
}

std::string_view stage_vi(Stage stage) {
  constexpr std::string_view kNames[] = {"Mới tiếp nhận",    "Đã phân loại",    "Đã thụ lý",
                                         "Đã giải quyết",    "Đã giao kết quả", "Kết thúc",
                                         "Không thụ lý",     "Đã chuyển đơn",   "Đã hướng dẫn",
                                         "Đề nghị tách đơn", "Xếp lưu",         "Đã rút"};
  return kNames[static_cast<std::size_t>(stage)];
}

std::string topic_vi(const std::string& code) {
  const auto& all = petitions::topics();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& topic) { return topic.code == code; });
  return found == all.end() ? code : std::string(found->vi);
}

std::string line(const Row& row, const units::Directory& units, Date today) {
  const Matter& m = row.matter;
  const bool reads = row.sight >= staff::Sight::full;
  const units::Unit* unit = units.find(m.unit_id);
  const bool late = row.clock.due_on && law::is_late(*row.clock.due_on, today);
  const std::string cells[] = {m.number,
                               unit ? unit->name : m.unit_id,
                               std::string(kind_vi(m.kind)),
                               m.instance == "second" ? "hai" : "đầu",
                               std::string(stage_vi(m.stage)),
                               reads ? m.summary : "",
                               topic_vi(m.topic),
                               reads ? m.sender_label : "",
                               vietnamese(m.received_on),
                               row.clock.due_on ? vietnamese(*row.clock.due_on) : "",
                               late ? "x" : "",
                               m.assignee_name.value_or(""),
                               std::to_string(m.papers)};
  std::string text;
  for (const std::string& each : cells) text += (&each == cells ? "" : ",") + cell(each);
  return text + "\r\n";
}

}  // namespace

std::string csv(const std::vector<Row>& rows, const units::Directory& units, Date today) {
  std::string text(kHead);
  for (const Row& row : rows) text += line(row, units, today);
  return text;
}

}  // namespace matters
