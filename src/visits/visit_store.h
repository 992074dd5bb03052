// The rows of visits; `told` is sealed here and nowhere else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/request_key.h"
#include "base/result.h"
#include "db/database.h"
#include "law/engine.h"
#include "vault/vault.h"
#include "visits/visit.h"

namespace visits {

void insert(db::Transaction& tx, const vault::Vault& vault, const Visit& visit,
            const RequestKey& request, Random& random);
// What a key was used for.
struct Used {
  std::string visit_id;
  std::string digest;
};
[[nodiscard]] std::optional<Used> find_key(db::Transaction& tx, const std::string& key);
// `not_found` "visit.not_found".
[[nodiscard]] Result<Visit> find(db::Transaction& tx, const vault::Vault& vault,
                                 const std::string& id);
// Saves the notice of a refusal; `conflict` "visit.changed_meanwhile".
[[nodiscard]] Result<void> save_notice(db::Transaction& tx, Visit& visit);
// Saves what was told, after somebody was taken out of it.
void save_told(db::Transaction& tx, const vault::Vault& vault, const Visit& visit, Random& random);

// Of one unit in the order of the day, after `after` (a place from place_of), both days included.
struct Page {
  std::string unit_id;
  Date from{}, to{};
  std::string after;
  long long limit = 50;
};
[[nodiscard]] std::vector<Visit> of_unit(db::Transaction& tx, const vault::Vault& vault,
                                         const Page& page);
[[nodiscard]] std::string place_of(const Visit& visit);
// In the order of the register.
[[nodiscard]] std::vector<Visit> about_matter(db::Transaction& tx, const vault::Vault& vault,
                                              const std::string& matter_id);

// By the hour.
[[nodiscard]] std::vector<Visit> of_session(db::Transaction& tx, const vault::Vault& vault,
                                            const std::string& session_id);

// Refusals whose notice is not issued yet, for the keeper of deadlines.
[[nodiscard]] std::vector<Visit> awaiting_notice(db::Transaction& tx);
// Of one unit until that day, in full, the earliest first; at most a hundred.
[[nodiscard]] std::vector<Visit> awaiting_notice_until(db::Transaction& tx,
                                                       const vault::Vault& vault,
                                                       const std::string& unit_id, Date until);
void move_notice(db::Transaction& tx, const std::string& id, const law::Due& due);

}  // namespace visits
