// The stretches of time that a question gives (suspensions, appraisals, obstacles): read, put in
// order and refused where they contradict each other.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/inquiry.h"
#include "law/sum.h"

namespace law {

struct SpanField {
  std::string_view name;      // "suspensions"
  std::string_view from, to;  // its two date fields
  Words why;                  // "tạm đình chỉ", "suspended"
};

inline const SpanField kSuspensions{
    "suspensions", "suspended_on", "continued_on", {"tạm đình chỉ", "suspended"}};
inline const SpanField kAppraisals{"appraisals", "from", "to", {"giám định", "expert appraisal"}};
inline const SpanField kObstacles{
    "obstacles", "from", "to", {"trở ngại khách quan", "objective obstacle"}};

enum class Overlap { refused, allowed };

// In order of their first day; `days` is to − from. `invalid` at the item where to < from, where
// it begins before `earliest`, or where it overlaps another and may not.
[[nodiscard]] Result<std::vector<ExcludedSpan>> read_spans(const Inquiry& ask,
                                                           const SpanField& field, Date earliest,
                                                           Overlap overlap);

}  // namespace law
