// One legal limit of a matter, and everything that happened to it: started, extended, suspended,
// continued, met. A clock is what its events make of it: rebuild() gives the same clocks again.
// It never holds an invented day: a clock that stands still (suspended, or an expert appraisal
// goes on) has no day on which it ends; the law gives one again when it goes on.
//
// Clocks of an office from before events were kept have one `started` event that carries the limit
// as it stood then (its question and input name the extensions and the complexity), and a `met`
// event where they were met.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "law/engine.h"

namespace matters {

enum class ClockChange {
  started,
  complexity_determined,
  remote_determined,
  extended,
  suspended,
  continued,
  appraisal_begun,
  appraisal_ended,
  recalculated,  // the calendar or the reading of a text changed; the reason says which
  met,
  dropped,  // the matter was classified as another kind, or is not ours
};
std::string_view text(ClockChange change);
ClockChange parse_clock_change(std::string_view word);
const std::vector<std::string_view>& clock_change_words();

struct ClockEvent {
  long long clock = 0;  // which clock of the matter, in the order of their starts, from 1
  std::string name;     // of that clock
  ClockChange change = ClockChange::started;
  Date on{};
  std::string ground;              // words of the law's list, with blanks between
  std::string article;             // that of the ground, or under which it was done
  std::string reason;              // as the officer wrote it
  std::string document_number;     // of the decision
  std::optional<Date> due_before;  // the last day as it stood; nothing while it stood still
  std::optional<law::Due> due;     // the sum it led to, where it moved the limit
  friend bool operator==(const ClockEvent&, const ClockEvent&) = default;
};

struct Clock {
  long long number = 0;
  std::string name;  // "acceptance", "resolution": schema Clock of the contract
  law::Due due;      // while it stands still: as last reckoned, and nothing ends then
  std::optional<Date> met_on;
  std::optional<Date> suspended_on;  // a suspension that has not ended
  std::optional<Date> appraisal_on;  // an expert appraisal that has not ended
  bool late_when_stopped = false;    // it had run out before it came to stand still
  friend bool operator==(const Clock&, const Clock&) = default;
};

// Since when the clock stands still; nothing when it runs or is met.
[[nodiscard]] std::optional<Date> stands_still_since(const Clock& clock);
[[nodiscard]] bool runs(const Clock& clock);
// Had it run out by `on` (by the day it was met)? Days on which it stood still do not make it late.
[[nodiscard]] bool is_late(const Clock& clock, Date on);

// What the event makes of the clocks; false, and nothing, when it cannot follow: a clock that is
// not there or is met, a second suspension before the first has ended, a continuation of nothing.
[[nodiscard]] bool happen(std::vector<Clock>& clocks, const ClockEvent& event);
// The clocks as their events have made them; nothing when the events cannot follow each other.
[[nodiscard]] std::optional<std::vector<Clock>> rebuild(const std::vector<ClockEvent>& events);

// The input of a limit's question with every interruption of that clock that has ended.
[[nodiscard]] json::Object with_interruptions(json::Object input, long long clock,
                                              const std::vector<ClockEvent>& events);
// The limit reckoned again: the same question and field, another input, calendar or reading.
[[nodiscard]] Result<law::Due> reckon_again(const law::Due& due, const json::Object& input,
                                            const law::Engine& law);

}  // namespace matters
