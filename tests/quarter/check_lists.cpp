// Invariants of what people find: each open matter for those who may see it, and for nobody else;
// figures counted again.
#include "quarter/broken.h"
#include "quarter/checks.h"
#include "quarter/page.h"
#include "quarter/rights.h"

namespace quarter {
namespace {

std::string text_of(const json::Value& value, std::string_view field) {
  return std::string(value.at(field).as_string());
}

struct Scope {
  std::string unit_id;
  bool below = false;
};

// Where somebody's lists begin.
std::optional<Scope> home_of(const Person& person) {
  if (person.role == staff::Role::administrator) return std::nullopt;
  if (person.role == staff::Role::observer) return Scope{"ubnd-00004", false};
  if (person.unit_id == "thanhtra-01" || person.unit_id == "ubnd-01") return Scope{"ubnd-01", true};
  return Scope{person.unit_id, false};
}

bool is_in(const Matter& matter, const Scope& scope) {
  return scope.below ? is_state(matter.unit_id) : matter.unit_id == scope.unit_id;
}

std::map<std::string, std::string> query_of(const Scope& scope) {
  return {{"unit_id", scope.unit_id}, {"below", scope.below ? "true" : "false"}};
}

// A handler's lists hold the denunciations that are assigned to him, the observer's all in outline.
bool is_listed(Run& run, const Person& person, const Matter& matter, const Scope& scope) {
  return is_in(matter, scope) && sight(run.model, person, matter) != Sight::none;
}

void check_row(Run& run, const Matter& matter, const json::Value& row) {
  const Limit* next = next_limit(matter);
  demand_equal(text_of(row, "stage"), matter.stage, "list_is_the_model", matter.id);
  demand_equal(text_of(row, "number"), matter.number, "list_is_the_model", matter.id);
  const json::Value& due = row.at("due_on");
  demand_equal(due.is_string() ? std::string(due.as_string()) : "null",
               next ? iso(next->due_on) : "null", "list_is_the_model", matter.id + " due_on");
  const bool late = next && run.today() > next->due_on;
  demand(row.at("late").as_bool() == late, "list_is_the_model", matter.id + " late");
}

void check_worklist(Run& run, std::size_t who, const Scope& scope) {
  std::map<std::string, const Matter*> wanted;
  for (const Matter& matter : run.model.matters) {
    if (is_open(matter.stage) && is_listed(run, run.model.person(who), matter, scope))
      wanted[matter.id] = &matter;
  }
  auto query = query_of(scope);
  query.insert({{"open", "true"}, {"limit", "100"}});
  std::string day;
  std::size_t found = 0;
  while (true) {
    const json::Value page = run.door.look({.by = who, .path = "/matters", .query = query});
    for (const auto& row : page.at("items").as_array()) {
      const auto each = wanted.find(text_of(row, "id"));
      demand(each != wanted.end(), "list_holds_no_other",
             run.model.person(who).login + " finds " + text_of(row, "id"));
      check_row(run, *each->second, row);
      const Limit* next = next_limit(*each->second);
      const std::string sorted = next ? iso(next->due_on) : "9999-12-30";
      demand(sorted >= day, "list_in_order", text_of(row, "id") + " after " + day);
      day = sorted;
      ++found;
    }
    if (page.at("next").is_null()) break;
    query["after"] = text_of(page, "next");
  }
  demand_equal(found, wanted.size(), "list_holds_each", run.model.person(who).login);
}

void check_figures(Run& run, std::size_t who, const Scope& scope) {
  std::map<std::string, long long> wanted{{"papers", 0},  {"matters", 0}, {"answered", 0},
                                          {"in_time", 0}, {"late", 0},    {"open", 0},
                                          {"overdue", 0}};
  for (const Matter& matter : run.model.matters) {
    if (!is_listed(run, run.model.person(who), matter, scope)) continue;
    wanted["papers"] += static_cast<long long>(matter.papers.size());
    ++wanted["matters"];
    if (matter.decided_on) ++wanted[was_late(matter) ? "late" : "in_time"];
    if (matter.decided_on) ++wanted["answered"];
    if (is_open(matter.stage)) ++wanted["open"];
    const Limit* next = next_limit(matter);
    if (is_open(matter.stage) && next && run.today() > next->due_on) ++wanted["overdue"];
  }
  auto query = query_of(scope);
  query.insert({{"from", "2026-06-01"}, {"to", iso(run.today())}});
  const json::Value page = run.door.look({.by = who, .path = "/dashboard", .query = query});
  for (const auto& [name, number] : wanted) {
    demand_equal(page.at("totals").at(name).as_int64(), number, "figures_counted_again",
                 run.model.person(who).login + " " + name);
  }
}

}  // namespace

void check_lists(Run& run, std::size_t who) {
  const Person& person = run.model.person(who);
  const auto scope = home_of(person);
  if (!scope) {
    run.door.look({.by = who, .path = "/matters", .query = {{"unit_id", "ubnd-00004"}}},
                  "access.not_your_unit");
    return;
  }
  check_worklist(run, who, *scope);
  check_figures(run, who, *scope);
  for (const std::string& unit : kBodies) {
    run.door.look({.by = who, .path = "/matters", .query = {{"unit_id", unit}, {"limit", "1"}}},
                  reaches(person, unit) ? "" : "access.not_your_unit");
  }
}

void check_search(Run& run, std::size_t who, const Matter& matter) {
  const Person& person = run.model.person(who);
  const auto scope = home_of(person);
  if (!scope) return;
  const bool may = is_in(matter, *scope) && sight(run.model, person, matter) == Sight::full;
  const auto found = [&](const std::string& words) {
    auto query = query_of(*scope);
    query["q"] = words;
    bool is_found = false;
    const json::Value page = run.door.look({.by = who, .path = "/search", .query = query});
    for (const auto& row : page.at("items").as_array())
      is_found = is_found || text_of(row, "id") == matter.id;
    return is_found;
  };
  demand_equal(static_cast<int>(found(matter.token)), static_cast<int>(may), "search_finds",
               matter.id + " for " + person.login);
  const Paper& paper = run.model.papers[matter.paper];
  const bool named = found("\"" + paper.sender + "\"");
  const bool open = may && !paper.sealed;
  demand_equal(static_cast<int>(named), static_cast<int>(open), "search_finds_names_that_are_open",
               matter.id + " " + matter.number + " for " + person.login);
}

}  // namespace quarter
