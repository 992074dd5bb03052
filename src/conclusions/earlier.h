// What a reception has left behind, as one person may read it: what was said, concluded and
// directed, and how far it is. For the page of a matter, the head's brief and the minutes, which
// show nothing else. Words about people who are hidden come without their traces.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "conclusions/conclusion.h"
#include "office.h"
#include "staff/actor.h"
#include "visits/look.h"

namespace conclusions {

struct ToldDirective {
  std::string owner;  // the unit's name
  std::string what;
  Date due_on{};
  Stage stage = Stage::open;
  std::string lateness;  // "in_time", "late", "late_explained"
  std::optional<std::string> evidence, explanation;
  std::optional<Date> done_on, confirmed_on;
  long long urged = 0;
};

struct ToldConclusion {
  std::string text;
  bool at_once = false;
  std::optional<Date> due_on;
  std::optional<std::string> contact_person;
  std::optional<std::string> notice_number, notice_signed_by;
  std::optional<Date> notice_issued_on, notice_due_on;
  std::vector<ToldDirective> directives;  // those that were not passed on from another
};

struct Reception {
  std::string visit_id;
  std::string number;  // of the register
  std::string unit;    // its name
  Date received_on{};
  std::string received_at;
  std::string received_by;
  bool by_head = false;  // in the head's reception, not at the daily desk
  long long people_count = 1;
  std::string label;  // the visitor, or who he is not to be named as
  std::string kinds;  // "complaint,feedback"
  std::vector<std::string> contents;
  std::string outcome;
  std::optional<std::string> explanation;
  std::optional<ToldConclusion> conclusion;
};

// For who has full sight of it.
[[nodiscard]] Reception reception_of(db::Transaction& tx, const Office& office,
                                     const staff::Actor& actor, const visits::Looked& looked);
// Those about a matter that this person may read, oldest first.
[[nodiscard]] Result<std::vector<Reception>> receptions_about(db::Transaction& tx,
                                                              const Office& office,
                                                              const staff::Actor& actor,
                                                              const std::string& matter_id);
// Schema EarlierReception.
[[nodiscard]] json::Object to_json(const Reception& reception);

}  // namespace conclusions
