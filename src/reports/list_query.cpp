#include <algorithm>

#include "base/date_month.h"
#include "reports/dashboard.h"

namespace reports {

ListQuery list_of(const Window& window) {
  return {{"unit_id", window.scope.unit_id},
          {"below", window.scope.whole_line ? "true" : "false"},
          {"received_from", iso(window.from)},
          {"received_to", iso(window.to)}};
}

ListQuery list_of_month(const Window& window, const std::string& month) {
  const auto first = parse_iso(month + "-01");
  if (!first) return list_of(window);
  ListQuery query = list_of(window);
  query["received_from"] = iso(std::max(*first, window.from));
  query["received_to"] = iso(std::min(last_of_month(*first), window.to));
  return query;
}

ListQuery list_of_unit(const Window& window, const std::string& unit_id) {
  ListQuery query = list_of(window);
  query["unit_id"] = unit_id;
  query["below"] = "false";
  return query;
}

ListQuery list_of_word(const Window& window, const char* name, const std::string& word) {
  ListQuery query = list_of(window);
  query[name] = word;
  return query;
}

const std::map<std::string, ListQuery>& narrowed_by_figure() {
  static const std::map<std::string, ListQuery> kNarrowed{
      {"matters", {}},
      {"answered", {{"answered", "any"}}},
      {"in_time", {{"answered", "in_time"}}},
      {"late", {{"answered", "late"}}},
      {"open", {{"open", "true"}}},
      {"overdue", {{"due", "overdue"}}},
  };
  return kNarrowed;
}

}  // namespace reports
