// Whom a group sends to be received: as many as the law says, appointed in writing by all of them
// (LTCD Đ.29). For the desk and for bookings.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "law/engine.h"

namespace receptions {

struct Group {
  long long people = 1;
  long long representatives = 1;  // named
  bool appointment_document = false;
  bool signed_by_all = false;
};
struct Representation {
  bool required = false;             // they are a group in the law's sense
  std::vector<std::string> lacking;  // "number", "appointment_document", "signatures"
  std::string article;
};
[[nodiscard]] Result<Representation> represented(const Group& group, const law::Engine& law);

}  // namespace receptions
