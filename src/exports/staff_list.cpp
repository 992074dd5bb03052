#include "exports/exports_http.h"
#include "exports/words.h"
#include "staff/manage.h"
#include "staff/shown.h"

namespace exports {
namespace {

constexpr long long kPart = 500;

const std::vector<Column> kColumns{
    {"name", "Họ và tên", "Name", 28},
    {"login", "Tên đăng nhập", "Sign-in name", 18},
    {"active", "Đang hoạt động", "Active", 10},
    {"unit", "Đơn vị", "Unit", 36},
    {"role", "Vai trò", "Role", 28},
    {"title", "Chức danh", "Title", 30},
    {"valid_from", "Từ ngày", "From", 12},
    {"valid_to", "Đến ngày", "To", 12},
    {"document", "Văn bản ủy quyền", "Authorised by", 24},
    {"in_force", "Còn hiệu lực", "In force", 10},
};

std::string string_of(const json::Object& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

Cell cell_of(const json::Value& value) {
  if (!value.is_string()) return std::monostate{};
  if (const auto day = parse_iso(std::string_view(value.as_string()))) return *day;
  return std::string(value.as_string());
}

// From what the list answers, so that nothing is in it that the list leaves out.
void add_member(const json::Object& member, std::vector<Line>& lines) {
  for (const json::Value& held : member.at("posts").as_array()) {
    const json::Object& post = held.as_object();
    lines.push_back({string_of(member, "name"), string_of(member, "login"),
                     yes_vi(member.at("active").as_bool()),
                     string_of(post.at("unit").as_object(), "name"),
                     role_vi(string_of(post, "role")), string_of(post, "title"),
                     cell_of(post.at("valid_from")), cell_of(post.at("valid_to")),
                     cell_of(post.at("document")), yes_vi(post.at("in_force").as_bool())});
  }
}

Result<Part> read_part(const Office& office, const staff::Actor& actor, const std::string& unit_id,
                       const std::optional<std::string>& after) {
  const staff::StaffPage page =
      TRY(staff::list_staff(office, actor, unit_id, after.value_or(""), kPart));
  const json::Object shown = staff::to_json(page, unit_id, actor, office);
  Part part{.lines = {}, .next = page.next};
  for (const json::Value& member : shown.at("items").as_array()) {
    add_member(member.as_object(), part.lines);
  }
  return part;
}

Result<long long> count_lines(const Office& office, const staff::Actor& actor,
                              const std::string& unit_id) {
  long long lines = 0;
  std::optional<std::string> after;
  do {
    const Part part = TRY(read_part(office, actor, unit_id, after));
    lines += std::ssize(part.lines);
    after = part.next;
  } while (after);
  return lines;
}

}  // namespace

Offer staff_offer(const Office& office) {
  return {.word = "staff",
          .columns = kColumns,
          .open = [&office](const json::Value& query, const staff::Actor& actor) -> Result<List> {
            json::Fields in = json::Fields::from_query(query);
            const std::string unit_id = in.text("unit_id", {.max = 64});
            TRY(in.done());
            return List{
                .file_name = "can-bo",
                .unit_id = unit_id,
                .asked = {{"unit_id", unit_id}},
                .read =
                    [&office, actor, unit_id](const std::optional<std::string>& after) {
                      return read_part(office, actor, unit_id, after);
                    },
                .count = [&office, actor, unit_id] { return count_lines(office, actor, unit_id); }};
          }};
}

}  // namespace exports
