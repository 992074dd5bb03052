// One reception of the people by a head: the day, the hours, the place, who takes part, and what
// became of it. It belongs to the unit and to the post of its head, not to a person: whoever holds
// the post on the day receives. Other rooms hang bookings, visits and conclusions on its id.
//
// Always true: once published it is held, not held with a reason, or postponed to a new day with a
// reason; it never disappears.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"

namespace receptions {

enum class Kind {
  periodic,             // tiếp định kỳ: fills the minimum of the post
  sudden,               // tiếp đột xuất (LTCD Đ.18.3; QĐ 11 Đ.4.2)
  dialogue,             // đối thoại on one matter
  dialogue_conference,  // hội nghị đối thoại
};
inline const std::vector<std::string_view> kKindWords{"periodic", "sudden", "dialogue",
                                                      "dialogue_conference"};

enum class Stage {
  draft,        // seen by the office alone
  published,    // announced, and to come
  postponed,    // to the day of `moved_to`
  held,         // somebody was received
  nobody_came,  // held as well: the head was there
  not_held,     // with the reason
};
inline const std::vector<std::string_view> kStageWords{"draft", "published",   "postponed",
                                                       "held",  "nobody_came", "not_held"};

[[nodiscard]] std::string_view word(Kind kind);
[[nodiscard]] std::string_view word(Stage stage);
[[nodiscard]] Kind kind_of(std::string_view word);
[[nodiscard]] Stage stage_of(std::string_view word);

// Who takes part, by post; and who comes in his place.
struct Participant {
  std::string post;  // "Trưởng ban Nội chính"
  struct StandIn {
    std::string who;  // "Phó Trưởng ban Nội chính Lê Văn An"
    std::string reason;
    Date reported_on{};  // to the chair
    friend bool operator==(const StandIn&, const StandIn&) = default;
  };
  std::optional<StandIn> stand_in = {};
  friend bool operator==(const Participant&, const Participant&) = default;
};

// The deputy who receives instead of the head: a delegated day is counted apart everywhere.
struct Delegate {
  std::string post_id;
  std::string name, title;
  std::string document;  // number and day of the authorisation
  std::string reason;    // empty where the rule allows delegation without one
  friend bool operator==(const Delegate&, const Delegate&) = default;
};

struct Session {
  std::string id;
  std::string unit_id;
  Kind kind = Kind::periodic;
  bool online = false;
  std::optional<std::string> rule_id;
  std::optional<Date> fixed_on;  // the day as the rule has it, before it was shifted
  Date day{};
  std::string starts_at, ends_at;  // "08:00"
  std::string place;
  std::vector<Participant> participants;
  std::string content;                  // what is planned
  std::optional<json::Object> grounds;  // of a sudden one: what was said of it and the law's answer
  std::optional<Delegate> delegate;     // none: the head in person
  Stage stage = Stage::draft;
  std::optional<std::string> why;  // postponed or not held
  std::optional<std::string> moved_to, moved_from;
  std::optional<std::string> received_by;  // the name of who received, once held
  bool by_hand = false;                    // made or moved by hand: generating leaves it alone
  bool by_invitation = false;  // on one matter: nobody books a place, none comes unasked
  long long version = 1;
};

// Still stands in the calendar: a postponed one lives on in its new session.
[[nodiscard]] bool stands(const Session& session);

// For the database.
[[nodiscard]] json::Array participants_json(const std::vector<Participant>& participants);
[[nodiscard]] std::vector<Participant> participants_from(const json::Value& value);
[[nodiscard]] json::Object delegate_json(const Delegate& delegate);
[[nodiscard]] Delegate delegate_from(const json::Value& value);

}  // namespace receptions
