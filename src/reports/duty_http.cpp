#include "base/clock.h"
#include "journal/journal.h"
#include "law/calendar.h"
#include "matters/shown.h"
#include "receptions/ledger.h"
#include "reports/dashboard.h"
#include "reports/remembered.h"
#include "staff/access.h"
#include "staff/session.h"
#include "units/directory.h"

namespace reports {
namespace {

using receptions::DutyMonth;
using receptions::DutyRow;

// How a month stands: over or not, met or not; "none" where the law asks nothing.
std::string_view state_of(const DutyMonth& month, Date today) {
  if (!month.quota.required) return "none";
  if (law::last_of_month(month.month) < today) return month.quota.met ? "met" : "missed";
  return month.quota.met ? "planned" : "to_plan";
}

json::Object month_json(const DutyMonth& month, Date today) {
  const receptions::Quota& quota = month.quota;
  return {{"month", iso(month.month).substr(0, 7)},
          {"required", quota.required ? json::Value(*quota.required) : json::Value(nullptr)},
          {"per", quota.required ? json::Value(quota.per) : json::Value(nullptr)},
          {"planned", month.planned},
          {"announced_in_time", month.announced_in_time},
          {"announced_late", month.announced_late},
          {"in_person", month.in_person},
          {"delegated", month.delegated},
          {"nobody_came", month.nobody_came},
          {"not_held", month.not_held},
          {"postponed", month.postponed},
          {"state", state_of(month, today)}};
}

struct Asked {
  std::string unit_id;
  bool below = false;
  int year = 0;
  std::optional<Date> month;  // by its first day; every month otherwise
};

json::Object row_json(const DutyRow& row, const Asked& asked, const Office& office) {
  const Date today = office.clock.today();
  json::Array months;
  for (const DutyMonth& month : row.months) {
    if (!asked.month || month.month == *asked.month) {
      months.push_back(month_json(month, today));
    }
  }
  return {{"unit", matters::unit_json(row.unit->id, office.units)},
          {"post", row.post},
          {"months", std::move(months)}};
}

Result<Asked> read_asked(const http::Request& request, const Office& office,
                         const staff::Actor& actor) {
  auto in = json::Fields::from_query(request.query_object());
  const Date today = office.clock.today();
  Asked asked{.unit_id = in.maybe_text("unit_id", {.max = 64}).value_or("")};
  const auto below = in.maybe_boolean("below");
  asked.year = static_cast<int>(in.maybe_integer("year", 2000, 2100).value_or(year_of(today)));
  if (const auto month = in.maybe_integer("month", 1, 12)) {
    asked.month = date(asked.year, static_cast<int>(*month), 1);
  }
  TRY(in.done());
  if (asked.unit_id.empty()) {
    const staff::Home home = TRY(staff::home(actor, office.units, today));
    asked.unit_id = home.unit_id;
    asked.below = home.below;
  }
  asked.below = below.value_or(asked.below);
  if (!office.units.find(asked.unit_id)) return wrong_field("unit_id", "petition.no_such_unit");
  if (!staff::sees_receptions(actor, asked.unit_id, office.units, today)) {
    return fail(ErrorKind::forbidden, "reception.not_yours_to_see", "unit_id");
  }
  return asked;
}

std::vector<const units::Unit*> units_of(const Asked& asked, const units::Directory& units) {
  std::vector<const units::Unit*> found{units.find(asked.unit_id)};
  if (!asked.below) return found;
  for (const std::string& id : units.units_below(asked.unit_id)) {
    if (id != asked.unit_id) found.push_back(units.find(id));
  }
  return found;
}

// The rows as text: the same as long as nothing has happened, on the same day, under the same law.
Result<std::string> rows_text(db::Transaction& tx, const Office& office, const Asked& asked) {
  const Date today = office.clock.today();
  const auto rows =
      TRY(receptions::ledger(tx, office.law, units_of(asked, office.units), asked.year, today));
  json::Array array;
  for (const DutyRow& row : rows) array.push_back(row_json(row, asked, office));
  return json::serialize(json::Object{{"unit", matters::unit_json(asked.unit_id, office.units)},
                                      {"below", asked.below},
                                      {"year", asked.year},
                                      {"rows", std::move(array)}});
}

// GET /api/v1/duty
Result<http::Response> get_duty(const http::Request& request, const Office& office,
                                Remembered<std::string>& remembered) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const Asked asked = TRY(read_asked(request, office, actor));
  const std::string key = asked.unit_id + (asked.below ? "/below/" : "/own/") +
                          std::to_string(asked.year) + "/" +
                          (asked.month ? iso(*asked.month) : "") + "/" + iso(office.clock.today()) +
                          "/" + std::to_string(office.law.edition());
  auto body = office.database.read([&](db::Transaction& tx) -> Result<std::string> {
    const long long seq = journal::last_seq(tx);
    // Papers that come in change nothing of it; every act on a calendar is about a "reception…".
    if (auto kept = remembered.last(key);
        kept && !journal::touched_since(tx, kept->first, "reception")) {
      remembered.keep(seq, key, kept->second);
      return std::move(kept->second);
    }
    std::string text = TRY(rows_text(tx, office, asked));
    remembered.keep(seq, key, text);
    return text;
  });
  http::Response response;
  response.body = TRY(std::move(body));
  return response;
}

}  // namespace

void duty_routes(http::Router& router, const Office& office) {
  const auto remembered = std::make_shared<Remembered<std::string>>();
  router.add(http::Method::get, "/api/v1/duty",
             [&office, remembered](const http::Request& request) {
               return get_duty(request, office, *remembered);
             });
}

}  // namespace reports
