#pragma once

#include <string>
#include <vector>

#include "db/database.h"

namespace matters {

// A row: what is in the box only the vault opens.
struct HeldSearch {
  std::string id;
  std::string name_key;
  std::string box;
  bool opens_first = false;
};

[[nodiscard]] std::vector<HeldSearch> searches_of(db::Transaction& tx, const std::string& user_id);
// Inserts it, or replaces the person's own of that id.
void put_search(db::Transaction& tx, const std::string& user_id, const HeldSearch& held);
void let_none_open_first(db::Transaction& tx, const std::string& user_id);
// Whether there was one.
[[nodiscard]] bool delete_search(db::Transaction& tx, const std::string& user_id,
                                 const std::string& id);

}  // namespace matters
