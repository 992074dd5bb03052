#include "incidents/incidents_http.h"

#include "base/clock.h"
#include "http/etag.h"
#include "incidents/log.h"
#include "matters/desk.h"
#include "matters/shown.h"
#include "matters/step.h"
#include "staff/access.h"
#include "staff/session.h"
#include "units/directory.h"
#include "vault/vault.h"
#include "visits/new_visit.h"

namespace incidents {
namespace {

constexpr json::TextRule kStory{.max = 4000, .min = 10, .one_line = false};

Called read_called(json::Fields& in) {
  Called called;
  called.whom = in.word("whom", kCalledWords);
  called.at = visits::read_hour(in, "at");
  return called;
}

std::vector<Called> read_all_called(json::Fields& in) {
  return in.raw("called") ? in.list("called", 0, 10, read_called) : std::vector<Called>{};
}

Incident read_incident(json::Fields& in, Date today) {
  Incident incident;
  incident.unit_id = in.text("unit_id", {.max = 64});
  incident.happened_on = in.date("happened_on");
  if (incident.happened_on > today) in.wrong("happened_on", "field.in_the_future");
  incident.happened_at = visits::read_hour(in, "happened_at");
  incident.kind = in.word("kind", kKindWords);
  incident.session_id = in.maybe_text("session_id", {.max = 64});
  incident.visit_id = in.maybe_text("visit_id", {.max = 64});
  incident.people_count = in.maybe_integer("people_count", 1, 100000);
  Note first;
  first.text = in.text("text", kStory);
  first.called = read_all_called(in);
  incident.notes.push_back(std::move(first));
  return incident;
}

bool may_write(const Office& office, const staff::Actor& actor, const std::string& unit_id) {
  return actor.holds(matters::kAll, unit_id, office.clock.today()) != nullptr;
}

json::Object to_json(const Incident& incident, const Office& office, const staff::Actor& actor) {
  const bool open = !incident.closed_on && may_write(office, actor, incident.unit_id);
  return {{"id", incident.id},
          {"number", number_of(incident)},
          {"unit", matters::unit_json(incident.unit_id, office.units)},
          {"happened_on", iso(incident.happened_on)},
          {"happened_at", incident.happened_at},
          {"kind", incident.kind},
          {"session_id", json::maybe(incident.session_id)},
          {"visit_id", json::maybe(incident.visit_id)},
          {"people_count",
           incident.people_count ? json::Value(*incident.people_count) : json::Value(nullptr)},
          {"closed_on", json::maybe(incident.closed_on)},
          {"recorded_by", incident.recorded_by_name},
          {"notes", to_json(incident.notes)},
          {"may_add", open},
          {"version", incident.version}};
}

Result<http::Response> answer(const Office& office, const staff::Actor& actor, Incident incident,
                              int status) {
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const Incident seen = TRY(shown(tx, office, actor, std::move(incident)));
    http::Response response = http::ok_version(to_json(seen, office, actor), seen.version);
    response.status = status;
    return response;
  });
}

// GET /api/v1/incidents
Result<http::Response> get_incidents(const http::Request& request, const Office& office,
                                     const staff::Actor& actor) {
  auto in = json::Fields::from_query(request.query_object());
  const Date today = office.clock.today();
  Period period{.unit_id = in.maybe_text("unit_id", {.max = 64}).value_or("")};
  period.to = in.maybe_date("to").value_or(today);
  period.from = in.maybe_date("from").value_or(period.to);
  TRY(in.done());
  if (period.unit_id.empty()) {
    period.unit_id = TRY(staff::home(actor, office.units, today)).unit_id;
  }
  if (period.to < period.from) return wrong_field("to", "visit.period_ends_before_it_begins");
  TRY(check_reader(office, actor, period.unit_id));
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    json::Array items;
    for (Incident& each : of_unit(tx, office.vault, period)) {
      items.push_back(to_json(TRY(shown(tx, office, actor, std::move(each))), office, actor));
    }
    return http::ok(json::Object{{"unit", matters::unit_json(period.unit_id, office.units)},
                                 {"from", iso(period.from)},
                                 {"to", iso(period.to)},
                                 {"items", std::move(items)},
                                 {"may_write", may_write(office, actor, period.unit_id)}});
  });
}

// POST /api/v1/incidents
Result<http::Response> post_incident(const http::Request& request, const Office& office,
                                     const staff::Actor& actor) {
  const RequestKey asked = TRY(matters::request_key(request, office, "incident:" + actor.user_id));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const Incident incoming = read_incident(in, office.clock.today());
  TRY(in.done());
  Incident incident = TRY(write_down(office, actor, incoming, asked));
  return answer(office, actor, std::move(incident), 201);
}

// POST /api/v1/incidents/{id}/notes
Result<http::Response> post_note(const http::Request& request, const Office& office,
                                 const staff::Actor& actor) {
  const long long version = TRY(http::if_match(request));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  Addition addition{.id = request.part("id"), .version = version};
  addition.text = in.text("text", kStory);
  addition.called = read_all_called(in);
  if (in.maybe_boolean("closes").value_or(false)) addition.then = Then::is_over;
  TRY(in.done());
  return answer(office, actor, TRY(add(office, actor, addition)), 200);
}

}  // namespace

void routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) { return staff::for_officers(office, handler); };
  router.add(http::Method::get, "/api/v1/incidents", with(get_incidents));
  router.add(http::Method::post, "/api/v1/incidents", with(post_incident));
  router.add(http::Method::post, "/api/v1/incidents/{id}/notes", with(post_note));
}

}  // namespace incidents
