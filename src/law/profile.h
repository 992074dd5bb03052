// A local regulation beside the law: fixed reception days, limits shorter than the law's, who may
// receive in the head's place, whether swapped Saturdays are worked. It may be stricter than the
// law, never laxer: the loader refuses it (check_profile), and no wording is ever lengthened by one
// (InForce::length). Data of law/local/*.yaml; an office chooses one (Engine::with_profile).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "law/rule.h"

namespace law {

// Where a fixed day is a day off. Both are read as the next working day
// (reception.move_session carries the doubt); the word is the regulation's own.
enum class Shift { next_working_day, adjacent_working_day };
[[nodiscard]] std::string_view word_of(Shift shift);

// May somebody else receive citizens in the head's place?
enum class Delegation { forbidden, special_case_with_reason, allowed };
[[nodiscard]] std::string_view word_of(Delegation delegation);

struct DelegationPolicy {
  Delegation policy = Delegation::allowed;
  std::string basis;
};

// On these days of every month this post receives citizens.
struct FixedDays {
  std::string post;       // of the vocabulary actor: "provincial_party_secretary"
  std::vector<int> days;  // 1 to 28, in order
  Words where;            // empty: wherever the regulation applies; or "Con Cuông"
  std::string basis;
  Date in_force_from{};
  std::optional<Date> in_force_until;  // last day
  int line = 0;

  [[nodiscard]] bool in_force_on(Date day) const;
};

// A limit of the law that is shorter here.
struct Shorter {
  std::string rule, length;  // "complaint.accept_by", "length"
  Length limit;
  std::string basis;
  int line = 0;
};

// A worked example: a question asked under this profile, or the days on which a post receives.
struct ProfileExample {
  std::optional<Example> asked;
  std::string post, month;  // "provincial_chair", "2026-11"
  std::vector<Date> days;
  Words because;
  int line = 0;
};

struct Profile {
  std::string id;  // "can_tho_2025"
  Words title;
  std::string basis;
  Date in_force_from{};
  std::optional<Date> in_force_until;  // last day
  std::optional<Words> doubt;
  std::vector<FixedDays> reception_days;
  std::optional<Shift> shift;
  std::optional<DelegationPolicy> delegation;  // none: nothing beside the law
  // The rule with limits of its own for a reception, where the law has none; the profile's id is
  // then a profile of the question reception.profile_deadlines. Empty: none.
  std::string inner_limits;
  std::vector<Shorter> shorter;
  bool works_swapped_saturdays = true;
  std::vector<ProfileExample> examples;
  std::string file;
  int inner_limits_line = 0;

  [[nodiscard]] bool in_force_on(Date day) const;
  // What it sets beside the law; nothing for the empty one.
  [[nodiscard]] bool sets_something() const;
};

// Does the limit `local` end earlier than `law` on some day, and later on none?
[[nodiscard]] bool is_shorter(const Length& local, const Length& law);

struct Rulebook;
// What must hold between a profile and the law; `invalid` "law.bad_rulebook" with file and line.
[[nodiscard]] Result<void> check_profile(const Rulebook& book, const Profile& profile);

}  // namespace law
