#include "visits/visits_http.h"

#include "http/act.h"
#include "matters/desk.h"
#include "matters/shown.h"
#include "staff/session.h"
#include "vault/vault.h"
#include "visits/counts.h"
#include "visits/look.h"
#include "visits/record.h"
#include "visits/register_book.h"
#include "visits/sight.h"
#include "visits/staff_days.h"
#include "visits/visit_json.h"

namespace visits {
namespace {

using matters::Desk;

// POST /api/v1/visits
Result<http::Response> post_visit(const http::Request& request, const Desk& desk,
                                  const staff::Actor& actor) {
  const RequestKey asked =
      TRY(matters::request_key(request, desk.office, "visit:" + actor.user_id));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const NewVisit incoming = read_new_visit(in, desk.office.clock.today());
  TRY(in.done());
  const Recorded recorded = TRY(record(desk, actor, incoming, asked));
  json::Value registered = nullptr;
  if (recorded.taken) registered = TRY(matters::registered_json(desk, actor, *recorded.taken));
  return desk.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const Behind about = TRY(behind(tx, desk.office.vault, recorded.visit));
    const auto sight =
        sight_of(recorded.visit, about, actor, desk.office.units, desk.office.clock.today());
    return http::created(
        json::Object{{"visit", page_json({recorded.visit, about, sight}, desk.office, actor)},
                     {"registered", std::move(registered)}},
        "/api/v1/visits/" + recorded.visit.id);
  });
}

Result<http::Response> page_of(const Desk& desk, const staff::Actor& actor, const std::string& id) {
  return desk.office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const Looked looked = TRY(look(tx, desk.office, actor, id));
    return http::ok_version(
        page_json({looked.visit, looked.behind, looked.sight}, desk.office, actor),
        looked.visit.version);
  });
}

// GET /api/v1/visits/{id}
Result<http::Response> get_visit(const http::Request& request, const Desk& desk,
                                 const staff::Actor& actor) {
  return page_of(desk, actor, request.part("id"));
}

Result<Page> read_page(const http::Request& request, const Desk& desk, const staff::Actor& actor) {
  auto in = json::Fields::from_query(request.query_object());
  const Date today = desk.office.clock.today();
  Page page;
  page.unit_id = in.maybe_text("unit_id", {.max = 64}).value_or("");
  page.to = in.maybe_date("to").value_or(today);
  page.from = in.maybe_date("from").value_or(page.to);
  page.after = in.maybe_text("after", {.max = 80}).value_or("");
  page.limit = in.maybe_integer("limit", 1, 100).value_or(50);
  TRY(in.done());
  if (page.unit_id.empty())
    page.unit_id = TRY(staff::home(actor, desk.office.units, today)).unit_id;
  return page;
}

// GET /api/v1/visits
Result<http::Response> get_visits(const http::Request& request, const Desk& desk,
                                  const staff::Actor& actor) {
  const Office& office = desk.office;
  const Page page = TRY(read_page(request, desk, actor));
  const Date today = office.clock.today();
  if (!office.units.find(page.unit_id)) return wrong_field("unit_id", "petition.no_such_unit");
  const auto right = staff::list_right(actor, page.unit_id, office.units, today);
  if (right.sight == staff::Sight::none) {
    return fail(ErrorKind::forbidden, "access.not_your_unit", "unit_id");
  }
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const std::vector<Visit> visits = of_unit(tx, office.vault, page);
    json::Array items;
    for (const Visit& visit : visits) {
      const Behind about = TRY(behind(tx, office.vault, visit));
      const auto sight = sight_of(visit, about, actor, office.units, today);
      if (sight != staff::Sight::none) items.push_back(row_json({visit, about, sight}, office));
    }
    json::Value next = nullptr;
    if (std::ssize(visits) == page.limit) next = json::Value(place_of(visits.back()));
    return http::ok(
        json::Object{{"items", std::move(items)},
                     {"next", std::move(next)},
                     {"unit", matters::unit_json(page.unit_id, office.units)},
                     {"may_record", actor.holds(matters::kAll, page.unit_id, today) != nullptr}});
  });
}

// GET /api/v1/visits/register
Result<http::Response> get_register(const http::Request& request, const Desk& desk,
                                    const staff::Actor& actor) {
  auto in = json::Fields::from_query(request.query_object());
  const Period period = TRY(read_period(in));
  return http::ok(TRY(register_book(desk.office, actor, period)));
}

// GET /api/v1/visits/counts
Result<http::Response> get_counts(const http::Request& request, const Desk& desk,
                                  const staff::Actor& actor) {
  auto in = json::Fields::from_query(request.query_object());
  const bool below = in.maybe_boolean("below").value_or(false);
  const Period period = TRY(read_period(in));
  return http::ok(TRY(counts_json(desk.office, actor, period, below ? Reach::below : Reach::own)));
}

// GET /api/v1/visits/staff-days
Result<http::Response> get_staff_days(const http::Request& request, const Desk& desk,
                                      const staff::Actor& actor) {
  auto in = json::Fields::from_query(request.query_object());
  const Period period = TRY(read_period(in));
  return http::ok(TRY(staff_days_json(desk.office, actor, period)));
}

// POST /api/v1/visits/{id}/people
Result<http::Response> post_people(const http::Request& request, const Desk& desk,
                                   const staff::Actor& actor) {
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const std::string purpose = in.text("purpose", {.max = 500, .min = 10, .one_line = false});
  TRY(in.done());
  return http::ok(told_json(TRY(open_people(desk, actor, request.part("id"), purpose))));
}

Result<http::Response> its_page(const Desk& desk, const staff::Actor& actor, const Visit& visit) {
  return page_of(desk, actor, visit.id);
}

}  // namespace

void routes(http::Router& router, const Desk& desk) {
  const auto with = [desk](auto handler) {
    return staff::for_officers(
        desk.office,
        [desk, handler](const http::Request& request, const Office&, const staff::Actor& actor) {
          return handler(request, desk, actor);
        });
  };
  using http::Method;
  router.add(Method::post, "/api/v1/visits", with(post_visit));
  router.add(Method::get, "/api/v1/visits", with(get_visits));
  router.add(Method::get, "/api/v1/visits/register", with(get_register));
  router.add(Method::get, "/api/v1/visits/counts", with(get_counts));
  router.add(Method::get, "/api/v1/visits/staff-days", with(get_staff_days));
  router.add(Method::get, "/api/v1/visits/{id}", with(get_visit));
  router.add(Method::post, "/api/v1/visits/{id}/people", with(post_people));
  router.add(Method::post, "/api/v1/visits/{id}/notice",
             with(http::an_act(read_notice, issue_notice, its_page)));
}

}  // namespace visits
