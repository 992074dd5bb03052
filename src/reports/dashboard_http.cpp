#include "base/clock.h"
#include "matters/shown.h"
#include "reports/dashboard.h"
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

json::Array groups_json(const std::map<std::string, Figures>& groups, std::string_view name) {
  json::Array array;
  for (const auto& [key, figures] : groups) {
    array.push_back(json::Object{{name, key}, {"figures", figures_json(figures)}});
  }
  return array;
}

json::Array units_json(const std::map<std::string, Figures>& groups,
                       const units::Directory& units) {
  json::Array array;
  for (const auto& [id, figures] : groups) {
    array.push_back(
        json::Object{{"unit", matters::unit_json(id, units)}, {"figures", figures_json(figures)}});
  }
  return array;
}

struct Asked {
  std::string unit_id;
  std::optional<bool> below;
  Date from{}, to{};
};

Result<Asked> read_asked(const http::Request& request, const staff::Actor& actor,
                         const units::Directory& units, Date today) {
  json::Fields in = json::Fields::from_query(request.query_object());
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
  const Date today = office.clock.today();
  const auto here = staff::list_right(actor, asked.unit_id, office.units, today);
  const auto below = staff::list_right_below(actor, asked.unit_id, office.units, today);
  const units::Unit* unit = office.units.find(asked.unit_id);
  if (!unit) return fail(ErrorKind::invalid, "petition.no_such_unit", "unit_id");
  const bool whole_line =
      asked.below.value_or(false) && unit->top_id == unit->id && below.sight != staff::Sight::none;
  if (here.sight == staff::Sight::none && !whole_line) {
    return fail(ErrorKind::forbidden, "access.not_your_unit", "unit_id");
  }
  const auto& right = whole_line ? below : here;
  return Window{.unit_id = asked.unit_id,
                .whole_line = whole_line,
                .with_denunciations = right.denunciations != staff::Sight::none,
                .from = asked.from,
                .to = asked.to,
                .today = today};
}

// GET /api/v1/dashboard
Result<http::Response> get_dashboard(const http::Request& request, const Office& office) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const Asked asked = TRY(read_asked(request, actor, office.units, office.clock.today()));
  const Window window = TRY(window_of(asked, actor, office));
  const Dashboard figures =
      office.database.read([&](db::Transaction& tx) { return dashboard(tx, window); });
  return http::ok(json::Object{{"unit", matters::unit_json(window.unit_id, office.units)},
                               {"below", window.whole_line},
                               {"from", iso(window.from)},
                               {"to", iso(window.to)},
                               {"totals", figures_json(figures.totals)},
                               {"by_month", groups_json(figures.by_month, "month")},
                               {"by_kind", groups_json(figures.by_kind, "kind")},
                               {"by_topic", groups_json(figures.by_topic, "topic")},
                               {"by_unit", units_json(figures.by_unit, office.units)}});
}

}  // namespace

void routes(http::Router& router, const matters::Desk& desk) {
  const Office& office = desk.office;
  router.add(http::Method::get, "/api/v1/dashboard",
             [&office](const http::Request& request) { return get_dashboard(request, office); });
}

}  // namespace reports
