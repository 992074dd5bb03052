// How many people may speak for a group (LTCD Đ.29).
#pragma once

#include <optional>

#include "law/rule.h"

namespace law {

struct RepresentativeRange {
  int min = 0;
  int max = 0;
};

// Nothing for a group for which the law gives no number. `rule`: reception.representatives.
[[nodiscard]] inline std::optional<RepresentativeRange> representatives_for(const InForce& rule,
                                                                            int people) {
  if (people < rule.number("group_from")) return std::nullopt;
  const bool small = people <= rule.number("small_group_to");
  return RepresentativeRange{rule.number("min"),
                             rule.number(small ? "max_small_group" : "max_large_group")};
}

}  // namespace law
