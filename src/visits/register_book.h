// Sổ tiếp công dân: the visits of one unit and period as the lines of Mẫu 03/TCD, with the columns
// that the law in force names.
#pragma once

#include <optional>
#include <string>

#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "staff/actor.h"

namespace visits {

struct Period {
  std::string unit_id;
  Date from{}, to{};
};

inline constexpr int kLongestPeriod = 366;  // days

// Schema VisitRegister. `forbidden` "access.not_your_unit"; `refused` "law.no_rule_yet" for a day
// before the form.
[[nodiscard]] Result<json::Object> register_book(const Office& office, const staff::Actor& actor,
                                                 const Period& period);

// `unit_id`, `from`, `to`: `invalid` for more than kLongestPeriod.
[[nodiscard]] Result<Period> read_period(json::Fields& in);

// Its lines a part at a time, after `after` (empty: from the beginning); errors as register_book.
struct RegisterPart {
  json::Array lines;  // by the words of the form's columns
  std::optional<std::string> next;
};
[[nodiscard]] Result<RegisterPart> register_part(const Office& office, const staff::Actor& actor,
                                                 const Period& period, const std::string& after);

}  // namespace visits
