#include "matters/clock.h"

#include <algorithm>

#include "base/check.h"

namespace matters {
namespace {

// The day since which the clock stands still on the ground that the event begins or ends.
std::optional<Date> Clock::*ground_of(ClockChange change) {
  switch (change) {
    case ClockChange::suspended:
    case ClockChange::continued:
      return &Clock::suspended_on;
    case ClockChange::appraisal_begun:
    case ClockChange::appraisal_ended:
      return &Clock::appraisal_on;
    default:
      return nullptr;
  }
}

bool begins(ClockChange change) {
  return change == ClockChange::suspended || change == ClockChange::appraisal_begun;
}

bool can_follow(const Clock& clock, const ClockEvent& event) {
  if (clock.met_on || clock.name != event.name) return false;
  const auto ground = ground_of(event.change);
  if (!ground) return true;
  const std::optional<Date>& since = clock.*ground;
  return begins(event.change) ? !since : since && *since <= event.on;
}

void begin_or_end(Clock& clock, const ClockEvent& event) {
  const auto ground = ground_of(event.change);
  if (!ground) return;
  if (!begins(event.change)) {
    (clock.*ground).reset();
    return;
  }
  if (runs(clock) && law::is_late(clock.due.due_on, event.on)) clock.late_when_stopped = true;
  clock.*ground = event.on;
}

bool start(std::vector<Clock>& clocks, const ClockEvent& event) {
  const auto same = [&](const Clock& clock) { return clock.number == event.clock; };
  if (!event.due || std::ranges::any_of(clocks, same)) return false;
  clocks.push_back({.number = event.clock, .name = event.name, .due = *event.due});
  return true;
}

// The closed stretches between two kinds of events of one clock.
json::Array spans(const std::vector<ClockEvent>& events, long long clock, ClockChange begin,
                  ClockChange end, std::string_view from, std::string_view to) {
  json::Array array;
  std::optional<Date> begun;
  for (const ClockEvent& event : events) {
    if (event.clock != clock) continue;
    if (event.change == begin) begun = event.on;
    if (event.change != end) continue;
    CHECK(begun);
    array.push_back(json::Object{{from, iso(*begun)}, {to, iso(event.on)}});
    begun.reset();
  }
  return array;
}

}  // namespace

const std::vector<std::string_view>& clock_change_words() {
  static const std::vector<std::string_view> kWords{
      "started",   "complexity_determined", "remote_determined", "extended",     "suspended",
      "continued", "appraisal_begun",       "appraisal_ended",   "recalculated", "met",
      "dropped"};
  return kWords;
}

std::string_view text(ClockChange change) {
  return clock_change_words()[static_cast<std::size_t>(change)];
}

ClockChange parse_clock_change(std::string_view word) {
  const auto& words = clock_change_words();
  const auto found = std::ranges::find(words, word);
  CHECK(found != words.end());
  return static_cast<ClockChange>(found - words.begin());
}

std::optional<Date> stands_still_since(const Clock& clock) {
  if (clock.met_on) return std::nullopt;
  if (clock.suspended_on && clock.appraisal_on) {
    return std::min(*clock.suspended_on, *clock.appraisal_on);
  }
  return clock.suspended_on ? clock.suspended_on : clock.appraisal_on;
}

bool runs(const Clock& clock) {
  return !clock.met_on && !clock.suspended_on && !clock.appraisal_on;
}

bool is_late(const Clock& clock, Date on) {
  Date last = clock.met_on.value_or(on);
  for (const auto& since : {clock.suspended_on, clock.appraisal_on}) {
    if (since) last = std::min(last, *since);
  }
  return clock.late_when_stopped || law::is_late(clock.due.due_on, last);
}

bool happen(std::vector<Clock>& clocks, const ClockEvent& event) {
  if (event.change == ClockChange::started) return start(clocks, event);
  const auto found = std::ranges::find(clocks, event.clock, &Clock::number);
  if (found == clocks.end() || !can_follow(*found, event)) return false;
  begin_or_end(*found, event);
  if (event.due) found->due = *event.due;
  if (event.change == ClockChange::met) found->met_on = event.on;
  if (event.change == ClockChange::dropped) clocks.erase(found);
  return true;
}

std::optional<std::vector<Clock>> rebuild(const std::vector<ClockEvent>& events) {
  std::vector<Clock> clocks;
  for (const ClockEvent& event : events) {
    if (!happen(clocks, event)) return std::nullopt;
  }
  return clocks;
}

json::Object with_interruptions(json::Object input, long long clock,
                                const std::vector<ClockEvent>& events) {
  auto suspensions = spans(events, clock, ClockChange::suspended, ClockChange::continued,
                           "suspended_on", "continued_on");
  auto appraisals = spans(events, clock, ClockChange::appraisal_begun, ClockChange::appraisal_ended,
                          "from", "to");
  if (!suspensions.empty()) input["suspensions"] = std::move(suspensions);
  if (!appraisals.empty()) input["appraisals"] = std::move(appraisals);
  return input;
}

Result<law::Due> reckon_again(const law::Due& due, const json::Object& input,
                              const law::Engine& law) {
  return law.due(due.question, input, due.field);
}

}  // namespace matters
