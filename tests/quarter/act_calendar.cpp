// A head's calendar: the rule, the quarter's days announced, one postponed with all who hold
// places, each held or not.
#include <functional>

#include "http/etag.h"
#include "quarter/broken.h"
#include "quarter/by_law.h"
#include "quarter/receive.h"
#include "quarter/rights.h"

namespace quarter {
namespace {

const Date kLast = date(2026, 9, 30);

Asked post(std::size_t by, const std::string& path, json::Object body) {
  return {.by = by, .method = http::Method::post, .path = path, .body = std::move(body)};
}

// Announced ones of the unit that the model does not know yet; what it knows is as it was.
void adopt(Run& run, std::size_t by, const std::string& unit_id) {
  const json::Value calendar = run.door.look(
      {.by = by,
       .path = "/receptions/calendar",
       .query = {{"unit_id", unit_id}, {"from", "2026-07-01"}, {"to", "2026-12-31"}}});
  for (const auto& each : calendar.at("sessions").as_array()) {
    const std::string id = text_in(each, "id");
    const auto is_it = [&](const Reception& known) { return known.id == id; };
    if (std::ranges::any_of(run.model.receptions, is_it)) continue;
    Reception reception{.id = id, .unit_id = unit_id};
    reception.day = *parse_iso(text_in(each, "day"));
    reception.stage = text_in(each, "stage");
    reception.version = each.at("version").as_int64();
    demand_equal(reception.stage, std::string("published"), "calendar_as_announced", id);
    run.model.receptions.push_back(std::move(reception));
  }
}

json::Object rule_of(const std::string& unit_id) {
  return {{"unit_id", unit_id},
          {"pattern", json::Object{{"every", "weeks"}, {"first_on", "2026-07-06"}, {"weeks", 1}}},
          {"starts_at", "08:00"},
          {"ends_at", "11:30"},
          {"place", "Phòng tiếp công dân"},
          {"participants", json::Array{"Trưởng Công an phường"}},
          {"delegation", "allowed"},
          {"valid_from", "2026-07-01"},
          {"basis", "Thông báo 1/TB"}};
}

void announce(Run& run, std::size_t by, const std::string& unit_id) {
  json::Object span{{"unit_id", unit_id}, {"from", iso(run.today())}, {"to", iso(kLast)}};
  run.door.act(post(by, "/receptions/generate", span),
               {.journal = {"reception.generate"}, .again = Again::never_lost});
  const json::Value page = run.door.look(
      {.by = by,
       .path = "/receptions/page",
       .query = {{"unit_id", unit_id}, {"from", iso(run.today())}, {"to", iso(kLast)}}});
  span["seen"] = text_in(page, "seen");
  const auto news = static_cast<std::size_t>(page.at("new_sessions").as_int64());
  const std::vector<std::string> entries(news, "reception.publish");
  run.door.act(post(by, "/receptions/publications", span),
               {.journal = entries, .again = Again::refused});
  adopt(run, by, unit_id);
}

}  // namespace

std::string text_in(const json::Value& value, std::string_view field) {
  return std::string(value.at(field).as_string());
}

bool keeps(const Person& person, const std::string& unit_id) {
  return person.active && works_in(person, unit_id) && person.role != staff::Role::handler;
}

std::size_t a_keeper(Run& run, const std::string& unit_id) {
  return *run.somebody([&](const Person& person) { return keeps(person, unit_id); });
}

std::size_t somebody_at_the_calendar(Run& run, const std::string& unit_id) {
  const auto handler = run.somebody([&](const Person& person) {
    return person.active && person.unit_id == unit_id && person.role == staff::Role::handler;
  });
  return handler && run.dice.chance(8) ? *handler : a_keeper(run, unit_id);
}

std::string foreseen_for(Run& run, std::size_t who, const std::string& unit_id,
                         const std::string& code) {
  return keeps(run.model.person(who), unit_id) ? code : "reception.not_yours";
}

Asked act_on(std::size_t by, const std::string& path, long long version, json::Object body) {
  Asked asked = post(by, path, std::move(body));
  asked.headers["if-match"] = http::etag(version);
  return asked;
}

std::string fresh_key(Run& run, const std::string& what) {
  return what + "-key-" + std::to_string(run.door.number() + 1);
}

std::optional<std::size_t> some_reception(Run& run,
                                          const std::function<bool(const Reception&)>& fits) {
  return run.some_of(run.model.receptions, fits);
}

std::optional<std::size_t> some_place(Run& run, const std::function<bool(const Place&)>& fits) {
  return run.some_of(run.model.places, fits);
}

void keep_calendar(Run& run) {
  const std::string unit_id = run.dice.pick(kBodies);
  const bool is_kept = std::ranges::any_of(
      run.model.receptions, [&](const Reception& each) { return each.unit_id == unit_id; });
  const std::size_t by = somebody_at_the_calendar(run, unit_id);
  const std::string code = foreseen_for(run, by, unit_id, is_kept ? "reception.rule_twice" : "");
  run.door.act(post(by, "/receptions/rules", rule_of(unit_id)),
               {.code = code, .journal = {"reception.set_rule"}, .again = Again::refused});
  if (code.empty()) announce(run, by, unit_id);
}

void postpone_reception(Run& run) {
  const auto at = some_reception(run, [&](const Reception& each) {
    return each.is_to_come() && each.day > run.today() && each.day < kLast;
  });
  if (!at) return;
  const Reception old = run.model.receptions[*at];
  const Date day = run.today() + std::chrono::days(run.dice.between(3, 20));
  const auto works = run.law().calendar().is_working_day(day);
  const bool taken = std::ranges::any_of(run.model.receptions, [&](const Reception& each) {
    return each.unit_id == old.unit_id && each.day == day && each.id != old.id &&
           each.stage != "postponed" && each.stage != "not_held";
  });
  const std::string unlawful = !works || !*works ? "reception.rest_day"
                               : taken           ? "reception.day_taken"
                                                 : "";
  const std::size_t by = somebody_at_the_calendar(run, old.unit_id);
  const std::string code = foreseen_for(run, by, old.unit_id, unlawful);
  run.door.act(
      act_on(by, "/receptions/sessions/" + old.id + "/postpone", old.version,
             {{"day", iso(day)},
              {"starts_at", "08:00"},
              {"ends_at", "11:30"},
              {"place", "Hội trường"},
              {"why", "Người đứng đầu đi họp đột xuất"}}),
      {.code = code, .journal = {"reception.postpone", "reception.call"}, .again = Again::refused});
  if (!code.empty()) return;
  run.model.receptions[*at].stage = "postponed";
  ++run.model.receptions[*at].version;
  adopt(run, by, old.unit_id);
  const std::size_t now = run.model.receptions.size() - 1;
  demand(run.model.receptions[now].day == day, "postponed_to_its_day", old.id);
  for (Place& place : run.model.places) {
    if (place.reception != *at || place.stage != "booked") continue;
    place.reception = now;
    ++place.version;
  }
}

void hold_reception(Run& run) {
  const auto at = some_reception(
      run, [&](const Reception& each) { return each.is_to_come() && each.day <= run.today(); });
  if (!at) return;
  Reception& reception = run.model.receptions[*at];
  const bool somebody_came = std::ranges::any_of(
      run.model.visits, [&](const Visit& visit) { return visit.reception == *at; });
  const std::size_t by = somebody_at_the_calendar(run, reception.unit_id);
  const std::string code = foreseen_for(run, by, reception.unit_id);
  const std::string path = "/receptions/sessions/" + reception.id;
  const bool not_held = !somebody_came && run.dice.chance(15);
  const std::string outcome = somebody_came ? "held" : "nobody_came";
  run.door.act(
      not_held ? act_on(by, path + "/not-held", reception.version,
                        {{"why", "Mưa bão, phường ngập không tiếp được"}})
               : act_on(by, path + "/hold", reception.version, {{"nobody_came", !somebody_came}}),
      {.code = code,
       .journal = {not_held ? "reception.not_held" : "reception.hold"},
       .again = Again::refused});
  if (!code.empty()) return;
  reception.stage = not_held ? "not_held" : outcome;
  ++reception.version;
}

}  // namespace quarter
