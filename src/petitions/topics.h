// What petitions are about: the tags that the plans of the committees ask to follow (Hà Nội
// 138-KH/TU, 307-KH/TU) and the groups of the report forms (TT06/2025).
#pragma once

#include <string_view>
#include <vector>

namespace petitions {

struct Topic {
  std::string_view code, vi, en;
};

const std::vector<Topic>& topics();
// The codes alone, for reading fields.
const std::vector<std::string_view>& topic_codes();

}  // namespace petitions
