// The rows of the units' signing keys.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "db/database.h"
#include "vault/vault.h"

namespace receipts {

struct PublicKey {
  std::string unit_id;
  long long generation = 0;
  std::string key;  // hexadecimal
  Date made_on{};
  std::optional<Date> retired_on;
};

struct SigningKey {
  long long generation = 0;
  std::string seed;  // raw bytes; never shown, never logged
};

// The key in use; nothing before the unit's first receipt.
[[nodiscard]] std::optional<SigningKey> signing_key(db::Transaction& tx, const vault::Vault& vault,
                                                    const std::string& unit_id);
// Retires the key in use, if there is one, and makes the next.
SigningKey make_next_key(db::Transaction& tx, const vault::Vault& vault, const std::string& unit_id,
                         Date today, Random& random);
// Raw bytes, retired or not.
[[nodiscard]] std::optional<std::string> public_key(db::Transaction& tx, const std::string& unit_id,
                                                    long long generation);

// By unit and generation, those behind `after` ("ubnd-00004/1"), of one unit or of all.
struct KeyPage {
  std::optional<std::string> unit_id;
  std::string after_unit;
  long long after_generation = 0;
  long long limit = 1000;
};
[[nodiscard]] std::vector<PublicKey> list_keys(db::Transaction& tx, const KeyPage& page);

[[nodiscard]] std::string to_hex(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_hex(std::string_view hex);

}  // namespace receipts
