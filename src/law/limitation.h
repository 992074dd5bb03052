// The statute of limitation of a complaint (LKN Đ.9, Đ.48), needed both as a question of its own
// and to judge whether a complaint came in time.
#pragma once

#include "base/result.h"
#include "law/deadline.h"
#include "law/inquiry.h"

namespace law {

struct Limitation {
  Length length;
  std::vector<ExcludedSpan> obstacles;  // their days count from first to last, both included
  int excluded_days = 0;
};

// Reads `known_on`, `kind` and `obstacles`; the obstacles must lie inside the period and not
// overlap.
[[nodiscard]] Result<Limitation> limitation_of(const Inquiry& ask, const InForce& rule);

}  // namespace law
