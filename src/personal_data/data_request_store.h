// The rows of data subjects' requests. Who asks is sealed with the request's id.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "db/database.h"
#include "personal_data/data_request.h"
#include "vault/vault.h"

namespace personal_data {

void insert(db::Transaction& tx, const vault::Vault& vault, const DataRequest& request,
            Random& random);
// `not_found` "data_request.not_found".
[[nodiscard]] Result<DataRequest> find(db::Transaction& tx, const vault::Vault& vault,
                                       const std::string& id);
// `conflict` "data_request.changed_meanwhile" when another version is there.
[[nodiscard]] Result<void> save(db::Transaction& tx, DataRequest& request);

struct UsedKey {
  std::string digest;
  std::string request_id;
};
[[nodiscard]] std::optional<UsedKey> find_key(db::Transaction& tx, const std::string& key);
void keep_key(db::Transaction& tx, const std::string& key, const UsedKey& used, Date today);

// By due day, those behind `after` ("2026-11-25/ID"). Without their persons.
struct RequestFilter {
  std::string unit_id;
  Stage stage = Stage::open;
  std::string after_day, after_id;
  long long limit = 50;
};
[[nodiscard]] std::vector<DataRequest> list(db::Transaction& tx, const RequestFilter& filter);

// Every open one of all units, without their persons.
[[nodiscard]] std::vector<DataRequest> open_requests(db::Transaction& tx);
void move(db::Transaction& tx, const std::string& id, const law::Due& due);

}  // namespace personal_data
