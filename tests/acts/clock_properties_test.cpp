// Random lawful sequences of what may happen to a limit: the clock is what its events make of it,
// and ends on the day that the law gives for the same facts put down independently.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "acts/desk.h"

namespace acts {
namespace {

using matters::Matter;

// What the test itself keeps of the story, apart from the clocks.
struct Facts {
  json::Object input;
  std::optional<Date> suspended, in_appraisal;
  json::Array suspensions, appraisals, extensions;

  [[nodiscard]] json::Object asked() const {
    json::Object asked = input;
    if (!suspensions.empty()) asked["suspensions"] = suspensions;
    if (!appraisals.empty()) asked["appraisals"] = appraisals;
    return asked;
  }
};

Matter begun(const char* kind, Date accepted_on) {
  Matter matter;
  matter.kind = matters::parse_kind(kind);
  matter.stage = matters::Stage::classified;
  matter.received_on = accepted_on;
  return matter;
}

Result<Matter> applied(const Matter& matter, std::string_view act, const json::Object& body,
                       Date today) {
  for (const matters::Step& step : kinds().of(matter.kind).steps) {
    if (step.act != act || step.from != matter.stage) continue;
    const json::Value value(body);
    json::Fields in(value);
    return step.run(in, matter, {.law = the_law(), .today = today, .colleague = {}});
  }
  return fail(ErrorKind::refused, "act.not_open_at_this_stage", std::string(act));
}

json::Object body_of(std::string_view act, Date on) {
  json::Object body{{"on", iso(on)}};
  const std::string why = "Lý do nêu trong quyết định kèm theo";
  if (act == "suspend") body["ground"] = "awaiting_other_body";
  if (act == "determine_complexity") body["grounds"] = json::Array{"a", "b"};
  if (act == "extend") body["grounds"] = json::Array{"a", "b"};
  if (act != "determine_complexity" && act != "end_appraisal") body["reason"] = why;
  if (act != "determine_remote" && act != "end_appraisal") body["document_number"] = "1/QĐ";
  return body;
}

// The facts after an act that was accepted.
void note(Facts& facts, std::string_view act, Date on) {
  if (act == "suspend") facts.suspended = on;
  if (act == "begin_appraisal") facts.in_appraisal = on;
  if (act == "continue") {
    facts.suspensions.push_back(
        json::Object{{"suspended_on", iso(*facts.suspended)}, {"continued_on", iso(on)}});
    facts.suspended.reset();
  }
  if (act == "end_appraisal") {
    facts.appraisals.push_back(json::Object{{"from", iso(*facts.in_appraisal)}, {"to", iso(on)}});
    facts.in_appraisal.reset();
  }
  if (act == "determine_remote") facts.input["remote"] = true;
  if (act == "determine_complexity") {
    facts.input["complex"] = true;
    facts.input["complexity_documented"] = true;
  }
  if (act == "extend") {
    facts.extensions.push_back(json::Value(iso(on)));
    facts.input["criteria_met"] = 2;
    facts.input["extensions_decided"] = std::ssize(facts.extensions);
    facts.input["extension_decided_on"] = facts.extensions;
  }
}

void compare(const Matter& matter, const Facts& facts) {
  RC_ASSERT(matters::rebuild(matter.clock_events) == matter.clocks);
  const matters::Clock* clock = matters::open_clock(matter, "resolution");
  RC_ASSERT(clock);
  RC_ASSERT(clock->suspended_on == facts.suspended);
  RC_ASSERT(clock->appraisal_on == facts.in_appraisal);
  if (facts.suspended || facts.in_appraisal) {
    RC_ASSERT(!matters::runs(*clock));
    const matters::Clock* next = matters::next_clock(matter);
    const bool other = !next || next->name != "resolution";
    RC_ASSERT(other);
    return;
  }
  const std::string question = std::string(matters::text(matter.kind)) + ".resolution_due";
  const auto due = the_law().due(question, facts.asked());
  RC_ASSERT(due.has_value());
  RC_ASSERT(iso(clock->due.due_on) == iso(due->due_on));
}

void play(const char* kind, const std::vector<std::string>& acts) {
  Date day = law::add_days(date(2026, 7, 1), *rc::gen::inRange(0, 60));
  Matter matter = *applied(begun(kind, day), "accept", {{"on", iso(day)}}, day);
  Facts facts{.input = {{"accepted_on", iso(day)}}};
  if (std::string_view(kind) == "complaint") facts.input["instance"] = "first";
  int happened = 0;
  for (int i = *rc::gen::inRange(4, 24); i > 0; --i) {
    const std::string act = *rc::gen::elementOf(acts);
    day = law::add_days(day, *rc::gen::inRange(0, 12));
    auto after = applied(matter, act, body_of(act, day), day);
    if (after) {
      matter = *std::move(after);
      note(facts, act, day);
      ++happened;
    } else {
      RC_ASSERT(after.error().kind != ErrorKind::not_found);
    }
    compare(matter, facts);
  }
  RC_TAG(happened > 3 ? "long" : "short");
}

RC_GTEST_PROP(ClockOfAComplaint, EndsWhenTheLawSaysAfterAnySequence, ()) {
  play("complaint",
       {"suspend", "continue", "determine_complexity", "determine_remote", "suspend", "continue"});
}

RC_GTEST_PROP(ClockOfADenunciation, EndsWhenTheLawSaysAfterAnySequence, ()) {
  play("denunciation", {"suspend", "continue", "begin_appraisal", "end_appraisal", "extend",
                        "continue", "end_appraisal"});
}

}  // namespace
}  // namespace acts
