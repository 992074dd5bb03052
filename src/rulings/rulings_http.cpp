#include "rulings/rulings_http.h"

#include <algorithm>
#include <map>

#include "base/clock.h"
#include "rulings/alarm.h"
#include "rulings/ruling_store.h"
#include "staff/session.h"
#include "units/directory.h"

namespace rulings {
namespace {

constexpr json::TextRule kReason{.max = 500, .min = 3, .one_line = false};
constexpr std::size_t kMostListed = 200;

// ---- the law as everybody may read it

// A rule in the list of all, without its wordings and examples.
json::Object line_of(const json::Object& rule) {
  const json::Array& wordings = rule.at("wordings").as_array();
  const json::Object& last = wordings.back().as_object();
  const auto doubtful = [](const json::Value& wording) {
    return !wording.as_object().at("doubt").is_null();
  };
  return {{"rule", rule.at("rule")},
          {"title", rule.at("title")},
          {"wordings", wordings.size()},
          {"in_force_from", last.at("in_force_from")},
          {"basis", last.at("basis")},
          {"doubtful", std::ranges::any_of(wordings, doubtful)},
          {"shortened", !rule.at("shortened").as_array().empty()},
          {"reading", rule.at("reading")}};
}

// GET /api/v1/law/rules
Result<http::Response> get_rules(const http::Request& request, const Office& office, const Bench&) {
  json::Fields in = json::Fields::from_query(request.query_object());
  TRY(in.done());
  json::Array lines;
  for (const json::Value& rule : office.law.rules()) lines.push_back(line_of(rule.as_object()));
  return http::ok(json::Object{{"items", std::move(lines)}});
}

// GET /api/v1/law/rules/{rule}
Result<http::Response> get_rule(const http::Request& request, const Office& office, const Bench&) {
  for (json::Value& rule : office.law.rules()) {
    if (rule.at("rule").as_string() == request.part("rule")) return http::ok(std::move(rule));
  }
  return fail(ErrorKind::not_found, "law.no_rule");
}

// GET /api/v1/law/questions
Result<http::Response> get_questions(const http::Request& request, const Office& office,
                                     const Bench&) {
  json::Fields in = json::Fields::from_query(request.query_object());
  TRY(in.done());
  return http::ok(json::Object{{"items", office.law.questions()}});
}

// GET /api/v1/law/profiles
Result<http::Response> get_profiles(const http::Request& request, const Office& office,
                                    const Bench&) {
  json::Fields in = json::Fields::from_query(request.query_object());
  TRY(in.done());
  return http::ok(
      json::Object{{"items", office.law.profiles()}, {"followed", office.law.followed()}});
}

json::Value alarm_of(const law::Calendar& calendar, Date today) {
  const std::optional<int> left = ends_in(calendar, today);
  if (!left) return nullptr;
  return json::Object{{"until", iso(calendar.last())}, {"days_left", *left}};
}

// GET /api/v1/law/calendar
Result<http::Response> get_calendar(const http::Request& request, const Office& office,
                                    const Bench&) {
  json::Fields in = json::Fields::from_query(request.query_object());
  TRY(in.done());
  json::Object calendar = office.law.calendar_json();
  calendar["alarm"] = alarm_of(office.law.calendar(), office.clock.today());
  return http::ok(calendar);
}

// ---- what the office rules

// GET /api/v1/law/rulings
Result<http::Response> get_rulings(const http::Request& request, const Office& office,
                                   const Bench&) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  json::Fields in = json::Fields::from_query(request.query_object());
  TRY(in.done());
  const auto rulings = office.database.read([](db::Transaction& tx) { return all(tx); });
  json::Array items;
  for (auto ruling = rulings.rbegin(); ruling != rulings.rend(); ++ruling) {
    json::Object item = to_json(*ruling);
    item["withdrawn"] = withdrawn(rulings, ruling->id);
    items.push_back(std::move(item));
  }
  return http::ok(json::Object{{"items", std::move(items)}, {"may_rule", may_rule(office, actor)}});
}

Proposed read_proposed(json::Fields& in, Date today) {
  const std::string kind = in.word("kind", kKindWords);
  What what = read_what(in, kind, today);
  return {std::move(what), in.text("reason", kReason)};
}

// A denunciation is counted but not listed: who administers may not know of one.
bool is_listed(const Moved& moved) { return moved.kind != "denunciation"; }

json::Object moved_json(const Moved& moved, const units::Directory& units) {
  const units::Unit* unit = units.find(moved.unit_id);
  return {{"number", moved.number},
          {"kind", moved.kind},
          {"unit", unit ? unit->name : moved.unit_id},
          {"clock", moved.clock},
          {"was", iso(moved.was.due_on)},
          {"now", iso(moved.now.due_on)}};
}

json::Array by_unit(const std::vector<Moved>& moved, const units::Directory& units) {
  std::map<std::string, long long> counts;
  for (const Moved& each : moved) ++counts[each.unit_id];
  json::Array array;
  for (const auto& [id, count] : counts) {
    const units::Unit* unit = units.find(id);
    array.push_back(json::Object{{"unit", unit ? unit->name : id}, {"moved", count}});
  }
  return array;
}

// Those on another day, the earlier ones first: nobody must miss them.
std::vector<const Moved*> listed(const std::vector<Moved>& moved) {
  std::vector<const Moved*> found;
  for (const Moved& each : moved) {
    if (is_listed(each) && each.was.due_on != each.now.due_on) found.push_back(&each);
  }
  std::ranges::stable_partition(
      found, [](const Moved* each) { return each->now.due_on < each->was.due_on; });
  if (found.size() > kMostListed) found.resize(kMostListed);
  return found;
}

json::Object preview_json(const Preview& preview, const units::Directory& units) {
  const auto count = [&](auto counts) { return std::ranges::count_if(preview.moved, counts); };
  json::Array items;
  for (const Moved* moved : listed(preview.moved)) items.push_back(moved_json(*moved, units));
  return {{"later", count([](const Moved& m) { return m.now.due_on > m.was.due_on; })},
          {"earlier", count([](const Moved& m) { return m.now.due_on < m.was.due_on; })},
          {"same_day", count([](const Moved& m) { return m.now.due_on == m.was.due_on; })},
          {"not_listed", count([](const Moved& m) { return !is_listed(m); })},
          {"by_unit", by_unit(preview.moved, units)},
          {"items", std::move(items)},
          {"seen", preview.seen}};
}

// POST /api/v1/law/rulings/preview
Result<http::Response> post_preview(const http::Request& request, const Office& office,
                                    const Bench& bench) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const Proposed proposed = read_proposed(in, office.clock.today());
  TRY(in.done());
  return http::ok(preview_json(TRY(preview(office, bench, actor, proposed)), office.units));
}

// POST /api/v1/law/rulings
Result<http::Response> post_ruling(const http::Request& request, const Office& office,
                                   const Bench& bench) {
  const staff::Actor actor = TRY(staff::signed_in(request, office));
  const json::Value body = TRY(request.json());
  json::Fields in(body);
  const Proposed proposed = read_proposed(in, office.clock.today());
  const std::string seen = in.text("seen", {.max = 128});
  TRY(in.done());
  http::Response response = http::ok(to_json(TRY(enter(office, bench, actor, proposed, seen))));
  response.status = 201;
  return response;
}

}  // namespace

void routes(http::Router& router, const Office& office, const Bench& bench) {
  const auto with = [&office, &bench](auto handler) {
    return [&office, &bench, handler](const http::Request& request) {
      return handler(request, office, bench);
    };
  };
  using http::Method;
  router.add(Method::get, "/api/v1/law/rules", with(get_rules));
  router.add(Method::get, "/api/v1/law/rules/{rule}", with(get_rule));
  router.add(Method::get, "/api/v1/law/profiles", with(get_profiles));
  router.add(Method::get, "/api/v1/law/questions", with(get_questions));
  router.add(Method::get, "/api/v1/law/calendar", with(get_calendar));
  router.add(Method::get, "/api/v1/law/rulings", with(get_rulings));
  router.add(Method::post, "/api/v1/law/rulings/preview", with(post_preview));
  router.add(Method::post, "/api/v1/law/rulings", with(post_ruling));
}

}  // namespace rulings
