#include <stdexcept>

#include "vault/vault.h"

namespace vault {
namespace {

constexpr std::string_view kPut = R"(
  INSERT INTO vault_box (petition_id, box) VALUES (:petition_id, :box)
  ON CONFLICT (petition_id) DO UPDATE SET box = excluded.box
)";

constexpr std::string_view kGet = R"(
  SELECT box FROM vault_box WHERE petition_id = :petition_id
)";

constexpr std::string_view kKeyOf = R"(
  SELECT fingerprint FROM vault_key WHERE only_row = 1
)";

constexpr std::string_view kTie = R"(
  INSERT INTO vault_key (only_row, fingerprint) VALUES (1, :fingerprint)
)";

// A box is bound to what it is and whose: the key for boxes is used for nothing else.
std::string about(const std::string& petition_id) { return "petition/" + petition_id; }

}  // namespace

void put(db::Transaction& tx, const Vault& vault, const std::string& petition_id,
         const std::string& json_text, Random& random) {
  tx.execute(kPut, {{"petition_id", petition_id},
                    {"box", vault.seal(about(petition_id), json_text, random)}});
}

std::optional<std::string> get(db::Transaction& tx, const Vault& vault,
                               const std::string& petition_id) {
  const auto row = tx.first(kGet, {{"petition_id", petition_id}});
  if (!row) return std::nullopt;
  return vault.open_box(about(petition_id), row->text("box"));
}

bool has_key(db::Transaction& tx) { return tx.first(kKeyOf).has_value(); }

void tie(db::Transaction& tx, const Vault& vault) {
  const std::string ours = vault.fingerprint("vault_key", "");
  const auto row = tx.first(kKeyOf);
  if (!row) {
    tx.execute(kTie, {{"fingerprint", ours}});
  } else if (row->text("fingerprint") != ours) {
    throw std::runtime_error("vault: this key is not the one this database was sealed with");
  }
}

}  // namespace vault
