#include "quarter/page.h"

#include "quarter/broken.h"
#include "quarter/by_law.h"
#include "quarter/rights.h"

namespace quarter {
namespace {

std::string word(const json::Object& page, std::string_view name) {
  const json::Value& value = page.at(name);
  return value.is_string() ? std::string(value.as_string()) : "null";
}

std::string day(const std::optional<Date>& on) { return on ? iso(*on) : "null"; }

std::string limits_text(const Matter& matter, Date today) {
  std::string text;
  for (const Limit& limit : matter.limits) {
    const bool stopped = limit.stopped_on && !limit.met_on;
    text += limit.name + " " + (stopped ? "null" : iso(limit.due_on)) + " " + day(limit.met_on) +
            (is_late(limit, today) ? " late; " : "; ");
  }
  return text;
}

std::string limits_text(const json::Object& page) {
  std::string text;
  for (const auto& each : page.at("clocks").as_array()) {
    const json::Object& clock = each.as_object();
    text += word(clock, "name") + " " + word(clock, "due_on") + " " + word(clock, "met_on") +
            (clock.at("late").as_bool() ? " late; " : "; ");
  }
  return text;
}

std::string may_text(const json::Object& page) {
  std::set<std::string> acts;
  for (const auto& act : page.at("may").as_array()) acts.emplace(act.as_string());
  std::string text;
  for (const auto& act : acts) text += act + " ";
  return text;
}

std::string may_text(Run& run, std::size_t who, const Matter& matter) {
  std::set<std::string> acts;
  const auto ways = ways_out(matter);
  for (const std::string& act : kActs) {
    if (closed_to(run.model, run.model.person(who), matter, act) || is_idle(matter, act)) continue;
    if (matter.stage == "classified" && is_way_out(act) && !ways.contains(act)) continue;
    acts.insert(act);
  }
  for (const std::string& act : kOnlyOffered) {
    if (!closed_to(run.model, run.model.person(who), matter, act)) acts.insert(act);
  }
  std::string text;
  for (const auto& act : acts) text += act + " ";
  return text;
}

}  // namespace

void check_page(Run& run, std::size_t who, const Matter& matter, const json::Value& value) {
  const json::Object& page = value.as_object();
  const std::string what = "matter " + matter.id;
  const auto same = [&](const std::string& found, const std::string& wanted, const char* field) {
    demand_equal(found, wanted, "page_is_the_model", what + " " + field);
  };
  for (const auto& [field, wanted] : std::initializer_list<std::pair<const char*, std::string>>{
           {"id", matter.id},
           {"number", matter.number},
           {"kind", matter.kind},
           {"instance", matter.instance},
           {"stage", matter.stage},
           {"waiting", waiting_for(matter)},
           {"topic", matter.topic},
           {"belongs_to", matter.belongs_to},
           {"received_on", iso(matter.received_on)},
           {"classified_on", day(matter.classified_on)},
           {"accepted_on", day(matter.accepted_on)},
           {"decided_on", day(matter.decided_on)},
           {"delivered_on", day(matter.delivered_on)},
           {"closed_on", day(matter.closed_on)},
           {"satisfaction", matter.satisfaction.value_or("null")}}) {
    same(word(page, field), wanted, field);
  }
  demand_equal(page.at("version").as_int64(), matter.version, "page_is_the_model", what);
  demand_equal(page.at("papers").as_array().size(), matter.papers.size(), "page_is_the_model",
               what + " papers");
  demand(page.at("eligible").as_bool() == (matter.in_order), "page_is_the_model",
         what + " eligible");
  same(limits_text(page), limits_text(matter, run.today()), "clocks");
  same(may_text(page), may_text(run, who, matter), "may");
  const json::Value& assignee = page.at("assignee");
  same(assignee.is_object() ? word(assignee.as_object(), "id") : "null",
       matter.assignee ? run.model.person(*matter.assignee).id : "null", "assignee");
}

void look_at_page(Run& run, std::size_t who, const Matter& matter) {
  const bool seen = sight(run.model, run.model.person(who), matter) != Sight::none;
  const json::Value page =
      run.door.look({.by = who, .path = "/matters/" + matter.id}, seen ? "" : "matter.not_found");
  if (seen) check_page(run, who, matter, page);
}

}  // namespace quarter
