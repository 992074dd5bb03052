#include "base/clock.h"
#include "journal/journal.h"
#include "matters/shown.h"
#include "reports/dashboard.h"
#include "reports/remembered.h"
#include "staff/access.h"
#include "staff/session.h"
#include "units/directory.h"

namespace reports {
namespace {

json::Object figures_json(const Figures& figures) {
  return {{"papers", figures.papers},     {"matters", figures.matters},
          {"answered", figures.answered}, {"in_time", figures.in_time},
          {"late", figures.late},         {"open", figures.open},
          {"overdue", figures.overdue}};
}

json::Object query_json(const ListQuery& query) {
  json::Object object;
  for (const auto& [name, value] : query) object[name] = value;
  return object;
}

json::Object group_json(const Figures& figures, const ListQuery& list) {
  return {{"figures", figures_json(figures)}, {"list", query_json(list)}};
}

json::Array months_json(const Dashboard& figures, const Window& window) {
  json::Array array;
  for (const auto& [month, each] : figures.by_month) {
    json::Object group = group_json(each, list_of_month(window, month));
    group["month"] = month;
    array.push_back(std::move(group));
  }
  return array;
}

// By kind or by topic: the word is also the parameter of the list.
json::Array groups_json(const std::map<std::string, Figures>& groups, const char* name,
                        const Window& window) {
  json::Array array;
  for (const auto& [key, figures] : groups) {
    json::Object group = group_json(figures, list_of_word(window, name, key));
    group[name] = key;
    array.push_back(std::move(group));
  }
  return array;
}

json::Array units_json(const Dashboard& figures, const Window& window,
                       const units::Directory& units) {
  json::Array array;
  for (const auto& [id, each] : figures.by_unit) {
    json::Object group = group_json(each, list_of_unit(window, id));
    group["unit"] = matters::unit_json(id, units);
    array.push_back(std::move(group));
  }
  return array;
}

json::Object narrowed_json() {
  json::Object object;
  for (const auto& [figure, query] : narrowed_by_figure()) object[figure] = query_json(query);
  return object;
}

struct Asked {
  std::string unit_id;
  std::optional<bool> below;
  Date from{}, to{};
};

Result<Asked> read_asked(const json::Value& query, const staff::Actor& actor,
                         const units::Directory& units, Date today) {
  json::Fields in = json::Fields::from_query(query);
  Asked asked{.unit_id = in.maybe_text("unit_id", {.max = 64}).value_or(""),
              .below = in.maybe_boolean("below"),
              .from = in.maybe_date("from").value_or(date(year_of(today), 1, 1)),
              .to = in.maybe_date("to").value_or(today)};
  if (asked.from > asked.to) in.wrong("from", "field.after_the_end");
  TRY(in.done());
  if (!asked.unit_id.empty()) return asked;
  const staff::Home home = TRY(staff::home(actor, units, today));
  asked.unit_id = home.unit_id;
  if (!asked.below) asked.below = home.below;
  return asked;
}

// Figures need no more than the outline; who may not know of denunciations gets none of theirs.
Result<Window> window_of(const Asked& asked, const staff::Actor& actor, const Office& office) {
  const matters::ListReader reader{
      .actor = actor, .units = office.units, .law = office.law, .today = office.clock.today()};
  matters::Scope scope = TRY(matters::scope_of(asked.unit_id, asked.below, reader));
  return Window{.scope = std::move(scope),
                .reader_id = actor.user_id,
                .from = asked.from,
                .to = asked.to,
                .today = reader.today};
}

// Everything the figures hang on but what has happened.
std::string key_of(const Window& window) {
  const matters::Scope& scope = window.scope;
  return scope.unit_id + (scope.whole_line ? "|line|" : "|unit|") + iso(window.from) +
         iso(window.to) + iso(window.today) + (scope.denunciations ? "" : window.reader_id);
}

// GET /api/v1/dashboard
Result<http::Response> get_dashboard(const http::Request& request, const Office& office,
                                     Remembered<Dashboard>& remembered) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const Window window = TRY(asked_window(request.query_object(), actor, office));
  const Dashboard figures =
      office.database.read([&](db::Transaction& tx) { return figures_of(tx, window, remembered); });
  return http::ok(json::Object{{"unit", matters::unit_json(window.scope.unit_id, office.units)},
                               {"below", window.scope.whole_line},
                               {"from", iso(window.from)},
                               {"to", iso(window.to)},
                               {"totals", figures_json(figures.totals)},
                               {"list", query_json(list_of(window))},
                               {"narrow", narrowed_json()},
                               {"by_month", months_json(figures, window)},
                               {"by_kind", groups_json(figures.by_kind, "kind", window)},
                               {"by_topic", groups_json(figures.by_topic, "topic", window)},
                               {"by_unit", units_json(figures, window, office.units)}});
}

}  // namespace

Dashboard figures_of(db::Transaction& tx, const Window& window, Remembered<Dashboard>& remembered) {
  const long long seq = journal::last_seq(tx);
  const std::string key = key_of(window);
  if (auto kept = remembered.find(seq, key)) return *std::move(kept);
  Dashboard figures = dashboard(tx, window);
  remembered.keep(seq, key, figures);
  return figures;
}

Result<Window> asked_window(const json::Value& query, const staff::Actor& actor,
                            const Office& office) {
  const Asked asked = TRY(read_asked(query, actor, office.units, office.clock.today()));
  return window_of(asked, actor, office);
}

void routes(http::Router& router, const matters::Desk& desk) {
  const Office& office = desk.office;
  router.add(
      http::Method::get, "/api/v1/dashboard",
      [&office, remembered = std::make_shared<Remembered<Dashboard>>()](
          const http::Request& request) { return get_dashboard(request, office, *remembered); });
}

}  // namespace reports
