#include "matters/work.h"

#include <set>

namespace matters {
namespace {

Result<long long> count_waiting(db::Transaction& tx, const Filter& home, const ListReader& reader,
                                std::string_view whom) {
  Filter filter = home;
  filter.waiting = whom;
  filter.open = true;
  return count(tx, filter, reader);
}

Result<json::Array> by_clock(db::Transaction& tx, const Filter& overdue, const Filter& soon,
                             const ListReader& reader) {
  auto late = TRY(count_by_clock(tx, overdue, reader));
  auto near = TRY(count_by_clock(tx, soon, reader));
  std::set<std::string> names;
  for (const auto& counts : {late, near}) {
    for (const auto& each : counts) names.insert(each.first);
  }
  json::Array array;
  for (const std::string& name : names) {
    array.push_back(
        json::Object{{"clock", name}, {"overdue", late[name]}, {"due_soon", near[name]}});
  }
  return array;
}

}  // namespace

Result<json::Object> work_json(db::Transaction& tx, const Filter& home, const ListReader& reader) {
  Filter overdue = home, soon = home, mine = home;
  overdue.due = "overdue";
  soon.due = "soon";
  mine.assigned = "me";
  mine.open = true;
  return json::Object{{"today", iso(reader.today)},
                      {"unit", unit_json(home.unit_id, reader.units)},
                      {"overdue", TRY(count(tx, overdue, reader))},
                      {"due_soon", TRY(count(tx, soon, reader))},
                      {"new", TRY(count_waiting(tx, home, reader, "reception"))},
                      {"waiting_others", TRY(count_waiting(tx, home, reader, "others"))},
                      {"mine", TRY(count(tx, mine, reader))},
                      {"by_clock", TRY(by_clock(tx, overdue, soon, reader))}};
}

}  // namespace matters
