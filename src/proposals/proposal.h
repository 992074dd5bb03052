// A sudden reception put before the head, what he answered, and what officers have marked about the
// matter. The words of people are sealed at rest.
//
// Always true: an answer stays as it was given; the same facts are not proposed again after it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "proposals/facts.h"

namespace proposals {

// Something only a person can know, and on what ground he says so.
struct Mark {
  std::string id;
  std::string matter_id;
  std::string fact;
  Date marked_on{};
  std::string marked_by_name;
  std::optional<Date> taken_back_on;
  std::optional<std::string> taken_back_by_name;
  std::string ground;                             // sealed
  std::optional<std::string> taken_back_because;  // sealed
};

enum class Stage {
  waiting,   // for the head's answer, from `shown_from` on
  answered,  // with all its facts
  lapsed,    // the matter is over, or the facts are gone
};
inline const std::vector<std::string_view> kStageWords{"waiting", "answered", "lapsed"};
[[nodiscard]] std::string_view word(Stage stage);
[[nodiscard]] Stage stage_of(std::string_view word);

struct Proposal {
  std::string matter_id;
  std::string unit_id;
  Stage stage = Stage::waiting;
  Date shown_from{};   // the day it was proposed, or to which the head deferred it
  Date proposed_on{};  // for the last time
  long long times = 1;
  Seen seen;
  std::vector<Fact> answered;  // every fact that the head has answered already
  long long version = 1;
};

enum class Said { receive, decline, defer };
inline const std::vector<std::string_view> kSaidWords{"receive", "decline", "defer"};
[[nodiscard]] std::string_view word(Said said);
[[nodiscard]] Said said_of(std::string_view word);

struct Answer {
  std::string id;
  std::string matter_id;
  std::string unit_id;
  Said said = Said::decline;
  Date answered_on{};
  std::string answered_by_name;
  std::string post;  // "head@ubnd-00004"
  Date proposed_on{};
  std::optional<Date> day;                // of the reception, or to which it is deferred
  std::optional<std::string> session_id;  // that was called
  Seen seen;                              // what the head saw
  std::optional<std::string> reason;      // sealed
};

}  // namespace proposals
