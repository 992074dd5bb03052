// The rows of references to secret papers.
#pragma once

#include <string>
#include <vector>

#include "base/clock.h"
#include "db/database.h"
#include "secret_papers/reference.h"

namespace secret_papers {

struct Registrar {
  std::string user_id;
  Instant at{};
};
void insert(db::Transaction& tx, const Reference& reference, const Registrar& by);
[[nodiscard]] std::vector<Reference> of_unit(db::Transaction& tx, const Listing& listing);

}  // namespace secret_papers
