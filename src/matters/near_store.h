#pragma once

#include <string>
#include <vector>

#include "db/database.h"
#include "matters/matter_list.h"
#include "matters/near_index.h"

namespace matters {

// A matter as the index of near texts needs it.
struct Pending {
  long long search_row = 0;
  long long version = 0;
  NearText near = {};
};
// The matters above `last`, oldest first.
[[nodiscard]] std::vector<Pending> pending_after(db::Transaction& tx, long long last,
                                                 long long most);
// Rows and versions alone, above `from` up to `to`.
[[nodiscard]] std::vector<Pending> versions_between(db::Transaction& tx, long long from,
                                                    long long to);

// Which matters of a unit may be offered as near.
struct NearScope {
  std::string unit_id;
  bool ordinary = false;         // complaints and feedback
  bool denunciations = false;    // all of the unit
  std::string assigned_to = "";  // else only those assigned to this person; empty: none
};
inline constexpr std::size_t kMostNearRows = 30;
// Without clocks, in no order; at most kMostNearRows `search_rows`.
[[nodiscard]] std::vector<Row> near_rows(db::Transaction& tx, const NearScope& scope,
                                         const std::vector<long long>& search_rows);
// Those not in the index yet, the newest of them.
[[nodiscard]] std::vector<Row> near_rows_after(db::Transaction& tx, const NearScope& scope,
                                               long long last);
// Those whose paper has a sender with this key, newest first.
[[nodiscard]] std::vector<Row> rows_of_sender(db::Transaction& tx, const NearScope& scope,
                                              const std::string& sender_key);

}  // namespace matters
