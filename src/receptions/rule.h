// A head's standing rule of receiving: which days, when, where, with whom, and whether a deputy may
// do it. Dated; a change is a new rule and the last day of the old one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "receptions/pattern.h"
#include "units/unit.h"

namespace receptions {

inline const std::vector<std::string_view> kDelegationWords{"forbidden", "special_case", "allowed"};

struct Rule {
  std::string id;
  std::string unit_id;
  Pattern pattern;
  std::string starts_at, ends_at;  // "08:00"
  std::string place;
  std::vector<std::string> participants;  // by post
  std::string content;                    // what is received, when nothing else is planned
  std::string delegation = "special_case";
  Date valid_from{};
  std::optional<Date> valid_to;  // the last day
  std::string basis;             // the decision or plan that set it
};

// Schema NewReceptionRule.
[[nodiscard]] Rule read_rule(json::Fields& in);
// Schema ReceptionRule.
[[nodiscard]] json::Object to_json(const Rule& rule);

// "08:00", from 05:00 to 22:00; a field error otherwise.
[[nodiscard]] std::string read_hour(json::Fields& in, std::string_view name);
// The two hours, the later after the earlier.
void read_hours(json::Fields& in, std::string& starts_at, std::string& ends_at);

// The post as the law names it: "commune_chair", "provincial_party_secretary"; nothing for a body
// whose head owes no reception (an advisory organ of the party, the Front).
[[nodiscard]] std::optional<std::string> law_post(const units::Unit& unit);
// "Chủ tịch Ủy ban nhân dân phường Ba Đình", as on the notice.
[[nodiscard]] std::string head_title(const units::Unit& unit);

}  // namespace receptions
