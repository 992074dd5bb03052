// The rows of incidents; what is written is sealed here and nowhere else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/request_key.h"
#include "base/result.h"
#include "db/database.h"
#include "incidents/incident.h"
#include "vault/vault.h"

namespace incidents {

void insert(db::Transaction& tx, const vault::Vault& vault, const Incident& incident,
            const RequestKey& request, Random& random);
// What a key was used for.
struct Used {
  std::string incident_id;
  std::string digest;
};
[[nodiscard]] std::optional<Used> find_key(db::Transaction& tx, const std::string& key);
// `not_found` "incident.not_found".
[[nodiscard]] Result<Incident> find(db::Transaction& tx, const vault::Vault& vault,
                                    const std::string& id);
// Saves the notes and the day of closing; `conflict` "incident.changed_meanwhile".
[[nodiscard]] Result<void> save(db::Transaction& tx, const vault::Vault& vault, Incident& incident,
                                Random& random);

// In the order of the day, both days included; at most 1000.
struct Period {
  std::string unit_id;
  Date from{}, to{};
};
[[nodiscard]] std::vector<Incident> of_unit(db::Transaction& tx, const vault::Vault& vault,
                                            const Period& period);

}  // namespace incidents
