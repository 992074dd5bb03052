// report.* questions about the cells of the six forms (TT06/2025).
#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/check.h"
#include "law/identity.h"
#include "law/question_table.h"

namespace law {
namespace {

std::optional<long long> cell_of(const json::Object& cells, std::string_view column) {
  const json::Value* value = cells.if_contains(column);
  return value ? std::optional<long long>(value->as_int64()) : std::nullopt;
}

Identity identity_of(const std::string& text) {
  std::optional<Identity> identity = parse_identity(text);
  CHECK(identity);
  return *std::move(identity);
}

// A column that the form does not have is an error at its cell.
Result<void> check_columns(const InForce& rule, std::string_view form, const json::Object& cells,
                           const std::string& path) {
  const int columns = rule.number(form);
  for (const auto& [column, value] : cells) {
    int number = 0;
    const std::string_view name = column;
    std::from_chars(name.data(), name.data() + name.size(), number);
    if (number > columns) return wrong_field(path + std::string(name), "field.unknown");
  }
  return {};
}

std::vector<Identity> totals_of(const InForce& rule, std::string_view form) {
  std::vector<Identity> totals;
  for (const std::string& text : rule.list(form)) {
    Identity identity = identity_of(text);
    if (identity.relation == Relation::equal) totals.push_back(std::move(identity));
  }
  return totals;
}

// One round over the formulas; true if a total was found. A total with two formulas must come out
// the same by both.
Result<bool> add_totals(const std::vector<Identity>& totals, json::Object& known,
                        json::Object& found) {
  bool more = false;
  for (const Identity& total : totals) {
    const auto value =
        right_side(total, [&](std::string_view column) { return cell_of(known, column); });
    if (!value) continue;
    const std::optional<long long> before = cell_of(known, total.left);
    if (before && *before != *value) {
      return wrong_field("cells." + total.left, "field.contradicts");
    }
    if (before) continue;
    known.emplace(total.left, *value);
    found.emplace(total.left, *value);
    more = true;
  }
  return more;
}

Result<void> compute_totals(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("report.forms", ask.date_or_default("")));
  const std::string form(ask.word("form"));
  json::Object known = ask.object("cells");
  TRY(check_columns(rule, form, known, "cells."));
  const std::vector<Identity> totals = totals_of(rule, form);
  for (const Identity& total : totals) {
    if (known.contains(total.left)) {
      return wrong_field("cells." + total.left, "field.is_a_total");
    }
  }
  json::Object found;
  for (bool more = true; more;) more = TRY(add_totals(totals, known, found));
  ask.put("cells", std::move(found));
  return {};
}

std::vector<std::string> failed_of(const std::vector<std::string>& rules, const Cell& cell) {
  std::vector<std::string> failed;
  for (const std::string& text : rules) {
    if (holds(identity_of(text), cell) == false) failed.push_back(text);
  }
  return failed;
}

Result<void> validate_form(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("report.forms", ask.date_or_default("")));
  const std::string form(ask.word("form"));
  const json::Object& cells = ask.object("cells");
  TRY(check_columns(rule, form, cells, "cells."));
  const std::vector<std::string> failed =
      failed_of(rule.list(form), [&](std::string_view column) { return cell_of(cells, column); });
  ask.put("valid", json::Value(failed.empty()));
  ask.put_words("failed", failed);
  return {};
}

Result<void> validate_cross_forms(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("report.forms", ask.date_or_default("")));
  const json::Object& forms = ask.object("forms");
  for (const auto& [form, cells] : forms) {
    TRY(check_columns(rule, form, cells.as_object(), "forms." + std::string(form) + "."));
  }
  // "03/GQKN.1": form, dot, column.
  const auto cell = [&](std::string_view name) -> std::optional<long long> {
    const auto dot = name.rfind('.');
    const json::Value* form = forms.if_contains(name.substr(0, dot));
    return form ? cell_of(form->as_object(), name.substr(dot + 1)) : std::nullopt;
  };
  const std::vector<std::string> failed = failed_of(rule.list("between_forms"), cell);
  ask.put("valid", json::Value(failed.empty()));
  ask.put_words("failed", failed);
  return {};
}

// ---- 01/TCD from the register of visits

struct Tally {
  long long visits = 0, people = 0, groups = 0, group_people = 0;
  std::set<std::string, std::less<>> cases;
};

struct Visits {
  Tally regular, head, delegated;
};

Result<Visits> tally(Inquiry& ask, int group_from) {
  Visits visits;
  const json::Array& items = ask.array("visits");
  for (const json::Value& item : items) {
    const json::Object& visit = item.as_object();
    const std::string_view kind = visit.at("kind").as_string();
    Tally& of = kind == "head"        ? visits.head
                : kind == "delegated" ? visits.delegated
                                      : visits.regular;
    const json::Value* given = visit.if_contains("people");
    const long long people = given ? given->as_int64() : 1;
    ++of.visits;
    of.people += people;
    of.groups += people >= group_from ? 1 : 0;
    of.group_people += people >= group_from ? people : 0;
    of.cases.emplace(std::string_view(visit.at("case").as_string()));
  }
  // A case received regularly and by the head is entered once, under the head.
  for (const std::string& known : visits.head.cases) visits.regular.cases.erase(known);
  return visits;
}

void put_tally(json::Object& cells, const Tally& tally, int first_column) {
  const std::array<long long, 5> values = {tally.visits, tally.people,
                                           static_cast<long long>(tally.cases.size()), tally.groups,
                                           tally.group_people};
  for (std::size_t i = 0; i < values.size(); ++i) {
    cells.emplace(std::to_string(first_column + int(i)), values[i]);
  }
}

Result<void> reception_columns(Inquiry& ask) {
  const InForce rule = TRY(ask.rule("report.reception_columns", ask.date_or_default("")));
  const InForce forms = TRY(ask.rule("report.forms", ask.date_or_default("")));
  const Visits visits = TRY(tally(ask, rule.number("group_from")));
  json::Object cells;
  put_tally(cells, visits.regular, 5);
  put_tally(cells, visits.head, 11);
  put_tally(cells, visits.delegated, 17);
  cells.emplace("10", ask.number("announced_head_days"));
  cells.emplace("16", ask.number("announced_delegated_days"));
  json::Object totals;
  (void)TRY(add_totals(totals_of(forms, "01/TCD"), cells, totals));
  ask.put("cells", std::move(cells));
  return {};
}

constexpr std::array kEntries = {
    QuestionEntry{"report.compute_totals", compute_totals},
    QuestionEntry{"report.validate_form", validate_form},
    QuestionEntry{"report.validate_cross_forms", validate_cross_forms},
    QuestionEntry{"report.reception_columns", reception_columns},
};

}  // namespace

std::span<const QuestionEntry> report_form_questions() { return kEntries; }

}  // namespace law
