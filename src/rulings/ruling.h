// What the office itself rules about the law: that a late decision sets days of the calendar, that
// such a decision is withdrawn, that it reads a doubtful wording the other way, that it follows a
// local regulation from some day on. Nothing here knows a matter; who keeps deadlines tells how
// they move (moved.h).
//
// Always true: rulings are numbered 1, 2, 3, …; the files of law/ with the first n of them make
// edition n of the law; none is ever changed or taken away.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"
#include "law/engine.h"

namespace rulings {

// "Thông báo 123/TB-VPCP": days set for the whole country, sometimes announced a few days before.
struct CalendarDecision {
  std::string decision;  // number and issuer, shown beside each of its days
  Date decided_on{};
  std::vector<law::NamedDay> days;
  std::optional<int> confirms_year;  // everything in it is settled
};

struct Withdrawal {
  std::string of;  // the id of a calendar decision
};

struct Reading {
  std::string rule;     // "complaint.accept_by"
  std::string reading;  // the word of one of its readings, or of the wording itself
};

struct Following {
  std::string profile;  // "can_tho_2025"; "none": no local regulation any more
  Date from{};          // for what begins on that day and later
};

using What = std::variant<CalendarDecision, Withdrawal, Reading, Following>;

struct Ruling {
  long long edition = 0;
  std::string id;
  What what;
  std::string reason;
  Instant entered_at{};
  std::string entered_by;  // the officer's name, as it was then
};

inline const std::vector<std::string_view> kKindWords{"calendar_decision", "withdrawal", "reading",
                                                      "profile"};
[[nodiscard]] std::string_view kind_of(const What& what);

// Schema NewRuling without `seen` and `reason`.
[[nodiscard]] What read_what(json::Fields& in, std::string_view kind, Date today);
[[nodiscard]] json::Object content_of(const What& what);
[[nodiscard]] What what_from(std::string_view kind, const json::Value& content);
// Schema Ruling.
[[nodiscard]] json::Object to_json(const Ruling& ruling);

// What is withdrawn, by the ids of the decisions.
[[nodiscard]] bool withdrawn(const std::vector<Ruling>& rulings, const std::string& id);

// The files with all these rulings. What a newer release of the files has made pointless, a day
// that is there now, a reading or a profile that is gone, changes nothing.
[[nodiscard]] Result<law::Engine> law_with(const law::Engine& files,
                                           const std::vector<Ruling>& rulings);

// Does the last one make sense beside the others? `invalid` at its field: a day outside the
// calendar ("ruling.unknown_year"), one that is already so ("ruling.changes_nothing"), a decision
// that is not there ("ruling.not_there"), no such reading ("law.no_reading"), no such profile
// ("law.no_profile") or one that is not in force on that day ("law.profile_not_in_force").
[[nodiscard]] Result<void> check_last(const law::Engine& files, const std::vector<Ruling>& rulings);

}  // namespace rulings
