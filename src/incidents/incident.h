// Something that happened at the place of reception and is no reception (sự việc): disorder, a
// threat, somebody taken ill, the power gone. What happened, what was done and who was told, as it
// was written down; a line is never changed, only added to and closed. What is written is sealed at
// rest: it may name who came.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/date.h"
#include "base/json.h"

namespace incidents {

inline const std::vector<std::string_view> kKindWords{
    "disorder", "threat",      "weapon", "crowd",     "recording",
    "medical",  "left_behind", "damage", "breakdown", "other"};
// Who can be called.
inline const std::vector<std::string_view> kCalledWords{"guard",  "police",     "medical",
                                                        "leader", "upper_unit", "technician"};

// Who was called, and when.
struct Called {
  std::string whom;  // of kCalledWords
  std::string at;    // "08:40"
};

// What was written, when and by whom; the first says what happened.
struct Note {
  Instant written_at{};
  std::string by_name;
  std::string text;
  std::vector<Called> called;
};

struct Incident {
  std::string id;
  std::string unit_id;
  long long year = 0;
  long long seq = 0;  // without gaps in the year
  Date happened_on{};
  std::string happened_at;                // "08:30"
  std::string kind;                       // of kKindWords
  std::optional<std::string> session_id;  // of the head's reception during which it happened
  std::optional<std::string> visit_id;    // of who was being received
  std::optional<long long> people_count;
  std::optional<Date> closed_on;
  std::vector<Note> notes;  // sealed
  std::string recorded_by;  // user id
  std::string recorded_by_name;
  long long version = 1;
};

// "3/2026/SV".
[[nodiscard]] std::string number_of(const Incident& incident);

[[nodiscard]] json::Array to_json(const std::vector<Note>& notes);
[[nodiscard]] std::vector<Note> notes_from(const json::Value& own);

}  // namespace incidents
