#include <algorithm>

#include "base/clock.h"
#include "law/calendar.h"
#include "receptions/feed.h"
#include "receptions/keeping.h"
#include "receptions/place.h"
#include "receptions/publication_store.h"
#include "receptions/receptions_http.h"
#include "receptions/regular_store.h"
#include "receptions/sessions.h"
#include "units/directory.h"

namespace receptions {
namespace {

constexpr int kDaysAhead = 120, kFeedBack = 62, kFeedAhead = 400;
constexpr std::size_t kMostShown = 12;

bool is_committee(const units::Unit& unit) {
  return unit.kind == "party_committee" || unit.kind == "peoples_committee";
}

// Those to come, and those postponed from a day to come.
std::vector<Session> to_come(db::Transaction& tx, const std::string& unit_id, Date today) {
  auto sessions = published_of(tx, unit_id, {today, law::add_days(today, kDaysAhead)});
  std::erase_if(sessions, [](const Session& session) {
    return session.stage != Stage::published && session.stage != Stage::postponed;
  });
  if (sessions.size() > kMostShown) sessions.resize(kMostShown);
  return sessions;
}

json::Object head_json(db::Transaction& tx, const units::Unit& unit, Date today) {
  const auto holders = staff::holders(tx, unit.id);
  const staff::Holder* head = staff::head_on(holders, today);
  json::Array sessions;
  for (const Session& session : to_come(tx, unit.id, today)) {
    sessions.push_back(shown_json(session, holders));
  }
  const auto published = publications_of(tx, unit.id, 1);
  return {{"unit", json::Object{{"id", unit.id}, {"name", unit.name}}},
          {"head_title", head_title(unit)},
          {"head", head ? json::Value(head->name) : json::Value(nullptr)},
          {"regular", shown_json(regular_on(tx, unit.id, today))},
          {"sessions", std::move(sessions)},
          {"publication_id",
           published.empty() ? json::Value(nullptr) : json::Value(published.front().id)}};
}

// GET /api/v1/portal/receptions
Result<http::Response> get_heads(const http::Request& request, const Office& office) {
  const std::string place = TRY(asked_place(request, office));
  const Date today = office.clock.today();
  json::Array items = office.database.read([&](db::Transaction& tx) {
    json::Array heads;
    for (const units::Unit& unit : office.units.units()) {
      const bool here = unit.territory_code == place && is_committee(unit);
      if (here && units::in_force(unit, today)) heads.push_back(head_json(tx, unit, today));
    }
    return heads;
  });
  return http::ok(json::Object{{"today", iso(today)}, {"items", std::move(items)}});
}

// GET /api/v1/portal/receptions/publications/{id}
Result<http::Response> get_publication(const http::Request& request, const Office& office) {
  const Publication publication = TRY(office.database.read(
      [&](db::Transaction& tx) { return find_publication(tx, request.part("id")); }));
  json::Object object = to_json(publication);
  object["page"] = json::parse_own(publication.page);
  return http::ok(object);
}

http::Response calendar_file(std::string text) {
  http::Response response;
  response.content_type = "text/calendar; charset=utf-8";
  response.body = std::move(text);
  return response;
}

Span feed_span(Date today) {
  return {law::add_days(today, -kFeedBack), law::add_days(today, kFeedAhead)};
}

// GET /api/v1/portal/receptions/{unit_id}/feed
Result<http::Response> get_unit_feed(const http::Request& request, const Office& office) {
  const auto* unit = TRY(unit_of(office, request.part("unit_id")));
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    const auto sessions = published_of(tx, unit->id, feed_span(office.clock.today()));
    return calendar_file(feed(*unit, sessions, staff::holders(tx, unit->id), office.clock.now()));
  });
}

// GET /api/v1/portal/receptions/{unit_id}/head-feed: what the head receives in person.
Result<http::Response> get_head_feed(const http::Request& request, const Office& office) {
  const auto* unit = TRY(unit_of(office, request.part("unit_id")));
  return office.database.read([&](db::Transaction& tx) -> Result<http::Response> {
    auto sessions = published_of(tx, unit->id, feed_span(office.clock.today()));
    std::erase_if(sessions, [](const Session& session) { return session.delegate.has_value(); });
    return calendar_file(feed(*unit, sessions, staff::holders(tx, unit->id), office.clock.now()));
  });
}

}  // namespace

void portal_routes(http::Router& router, const Office& office) {
  const auto with = [&office](auto handler) {
    return [&office, handler](const http::Request& request) { return handler(request, office); };
  };
  using http::Method;
  router.add(Method::get, "/api/v1/portal/receptions", with(get_heads));
  router.add(Method::get, "/api/v1/portal/receptions/publications/{id}", with(get_publication));
  router.add(Method::get, "/api/v1/portal/receptions/{unit_id}/feed", with(get_unit_feed));
  router.add(Method::get, "/api/v1/portal/receptions/{unit_id}/head-feed", with(get_head_feed));
}

}  // namespace receptions
