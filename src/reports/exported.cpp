#include "reports/exported.h"

#include "matters/words_vi.h"
#include "reports/dashboard.h"
#include "units/named.h"

namespace reports {
namespace {

using exports::Column;
using Groups = std::map<std::string, Figures>;

struct Table {
  std::string word;
  Column first;
  Groups Dashboard::*groups;
  std::string (*name)(const std::string& key, const units::Directory& units);
};

std::string kind_name(const std::string& key, const units::Directory&) {
  return matters::kind_vi(key);
}
std::string topic_name(const std::string& key, const units::Directory&) {
  return matters::topic_vi(key);
}
// "2026-11" → "11/2026".
std::string month_name(const std::string& key, const units::Directory&) {
  return key.substr(5) + "/" + key.substr(0, 4);
}

const std::vector<Table> kTables{
    {"figures_by_month", {"month", "Tháng", "Month", 12}, &Dashboard::by_month, month_name},
    {"figures_by_kind", {"kind", "Loại", "Kind", 22}, &Dashboard::by_kind, kind_name},
    {"figures_by_topic", {"topic", "Lĩnh vực", "Topic", 34}, &Dashboard::by_topic, topic_name},
    {"figures_by_unit", {"unit", "Đơn vị", "Unit", 44}, &Dashboard::by_unit, units::name_of},
};

std::vector<Column> columns_of(const Column& first) {
  return {first,
          {"papers", "Đơn", "Papers", 10},
          {"matters", "Vụ việc", "Matters", 10},
          {"answered", "Đã trả lời", "Answered", 12},
          {"in_time", "Trả lời đúng hạn", "In time", 10},
          {"late", "Trả lời trễ hạn", "Late", 10},
          {"open", "Đang giải quyết", "Open", 12},
          {"overdue", "Đang quá hạn", "Overdue", 10}};
}

exports::Part part_of(const Groups& groups, const Table& table, const units::Directory& units) {
  exports::Part part;
  for (const auto& [key, f] : groups) {
    part.lines.push_back({table.name(key, units), f.papers, f.matters, f.answered, f.in_time,
                          f.late, f.open, f.overdue});
  }
  return part;
}

Result<exports::List> open(const Office& office, const Table& table, const json::Value& query,
                           const staff::Actor& actor) {
  const Window window = TRY(asked_window(query, actor, office));
  return exports::List{.file_name = "tong-hop",
                       .unit_id = window.scope.unit_id,
                       .asked = {{"unit_id", window.scope.unit_id},
                                 {"below", window.scope.whole_line},
                                 {"from", iso(window.from)},
                                 {"to", iso(window.to)}},
                       .read = [&office, &table, window](
                                   const std::optional<std::string>&) -> Result<exports::Part> {
                         const Dashboard figures = office.database.read(
                             [&](db::Transaction& tx) { return dashboard(tx, window); });
                         return part_of(figures.*table.groups, table, office.units);
                       },
                       .count = nullptr};
}

}  // namespace

std::vector<exports::Offer> exported_lists(const matters::Desk& desk) {
  std::vector<exports::Offer> offers;
  for (const Table& table : kTables) {
    offers.push_back({.word = table.word,
                      .columns = columns_of(table.first),
                      .open = [&office = desk.office, &table](const json::Value& query,
                                                              const staff::Actor& actor) {
                        return open(office, table, query, actor);
                      }});
  }
  return offers;
}

}  // namespace reports
