#include "visits/exported.h"

#include "base/date.h"
#include "visits/register_book.h"

namespace visits {
namespace {

using exports::Cell;
using exports::Column;
using exports::Line;
using exports::Part;

// The columns of the form (law/reception/register_form.yaml), by their words.
const std::vector<Column> kTable{
    {"serial_number", "Số thứ tự", "Number", 8},
    {"reception_date", "Ngày tiếp", "Received", 12},
    {"name_and_address", "Họ tên, địa chỉ", "Name and address", 34},
    {"identity_document", "Số căn cước, hộ chiếu", "Identity document", 24},
    {"summary", "Tóm tắt nội dung", "Content", 60},
    {"petition_class", "Phân loại", "Kind", 20},
    {"people_with_same_content", "Số công dân cùng nội dung", "People", 12},
    {"body_already_settled", "Cơ quan đã giải quyết", "Settled before by", 30},
    {"within_competence", "Thuộc thẩm quyền", "Own competence", 10},
    {"guided_to_body", "Hướng dẫn đến cơ quan, số văn bản", "Guided to", 34},
    {"accepting_body", "Cơ quan thụ lý, số văn bản chuyển", "Accepted by", 34},
    {"follow_up", "Theo dõi quá trình, kết quả", "Follow-up", 40},
    {"note", "Ghi chú", "Note", 24},
};

Line line_of(const json::Object& written) {
  Line line;
  for (const Column& column : kTable) {
    const std::string text(written.at(column.name).as_string());
    line.push_back(text.empty() ? Cell() : Cell(text));
  }
  return line;
}

Result<exports::List> open(const Office& office, const json::Value& query,
                           const staff::Actor& actor) {
  json::Fields in = json::Fields::from_query(query);
  const Period period = TRY(read_period(in));
  TRY(register_part(office, actor, period, ""));  // its rights, before anything is made
  return exports::List{
      .file_name = "so-tiep-cong-dan",
      .unit_id = period.unit_id,
      .asked = {{"unit_id", period.unit_id}, {"from", iso(period.from)}, {"to", iso(period.to)}},
      .read = [&office, actor, period](const std::optional<std::string>& after) -> Result<Part> {
        const RegisterPart written = TRY(register_part(office, actor, period, after.value_or("")));
        Part part{.lines = {}, .next = written.next};
        for (const json::Value& each : written.lines) {
          part.lines.push_back(line_of(each.as_object()));
        }
        return part;
      },
      .count = nullptr};
}

}  // namespace

std::vector<exports::Offer> exported_lists(const Office& office) {
  return {{.word = "visits",
           .columns = kTable,
           .open = [&office](const json::Value& query, const staff::Actor& actor) {
             return open(office, query, actor);
           }}};
}

}  // namespace visits
