#include "receipts/key_store.h"

#include "base/check.h"
#include "vault/signature.h"

namespace receipts {
namespace {

constexpr auto kInUse = R"sql(
  SELECT generation, sealed_seed FROM receipt_key
  WHERE unit_id = :unit_id AND retired_on IS NULL
)sql";
constexpr auto kRetire = R"sql(
  UPDATE receipt_key SET retired_on = :today WHERE unit_id = :unit_id AND retired_on IS NULL
)sql";
constexpr auto kLast = R"sql(
  SELECT COALESCE(MAX(generation), 0) AS last FROM receipt_key WHERE unit_id = :unit_id
)sql";
constexpr auto kInsert = R"sql(
  INSERT INTO receipt_key (unit_id, generation, public_key, sealed_seed, made_on, retired_on)
  VALUES (:unit_id, :generation, :public_key, :sealed_seed, :made_on, NULL)
)sql";
constexpr auto kPublic = R"sql(
  SELECT public_key FROM receipt_key WHERE unit_id = :unit_id AND generation = :generation
)sql";
constexpr auto kList = R"sql(
  SELECT unit_id, generation, public_key, made_on, retired_on FROM receipt_key
  WHERE unit_id > :after_unit OR (unit_id = :after_unit AND generation > :after_generation)
  ORDER BY unit_id, generation LIMIT :limit
)sql";
constexpr auto kListUnit = R"sql(
  SELECT unit_id, generation, public_key, made_on, retired_on FROM receipt_key
  WHERE unit_id = :unit_id AND generation > :after_generation
  ORDER BY generation LIMIT :limit
)sql";

std::string about(const std::string& unit_id, long long generation) {
  return "receipt_key/" + unit_id + "/" + std::to_string(generation);
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

PublicKey key_from(const db::Row& row) {
  return {.unit_id = row.text("unit_id"),
          .generation = row.integer("generation"),
          .key = row.text("public_key"),
          .made_on = row.date("made_on"),
          .retired_on = row.maybe_date("retired_on")};
}

}  // namespace

std::optional<SigningKey> signing_key(db::Transaction& tx, const vault::Vault& vault,
                                      const std::string& unit_id) {
  const auto row = tx.first(kInUse, {{"unit_id", unit_id}});
  if (!row) return std::nullopt;
  const long long generation = row->integer("generation");
  return SigningKey{generation,
                    vault.open_box(about(unit_id, generation), row->text("sealed_seed"))};
}

SigningKey make_next_key(db::Transaction& tx, const vault::Vault& vault, const std::string& unit_id,
                         Date today, Random& random) {
  tx.execute(kRetire, {{"unit_id", unit_id}, {"today", today}});
  SigningKey key{.generation = tx.first(kLast, {{"unit_id", unit_id}})->integer("last") + 1,
                 .seed = vault::new_seed(random)};
  tx.execute(kInsert,
             {{"unit_id", unit_id},
              {"generation", key.generation},
              {"public_key", to_hex(vault::public_key_of(key.seed))},
              {"sealed_seed", vault.seal(about(unit_id, key.generation), key.seed, random)},
              {"made_on", today}});
  return key;
}

std::optional<std::string> public_key(db::Transaction& tx, const std::string& unit_id,
                                      long long generation) {
  const auto row = tx.first(kPublic, {{"unit_id", unit_id}, {"generation", generation}});
  if (!row) return std::nullopt;
  return from_hex(row->text("public_key"));
}

std::vector<PublicKey> list_keys(db::Transaction& tx, const KeyPage& page) {
  const auto rows = page.unit_id ? tx.query(kListUnit, {{"unit_id", *page.unit_id},
                                                        {"after_generation", page.after_generation},
                                                        {"limit", page.limit}})
                                 : tx.query(kList, {{"after_unit", page.after_unit},
                                                    {"after_generation", page.after_generation},
                                                    {"limit", page.limit}});
  std::vector<PublicKey> keys;
  for (const db::Row& row : rows) keys.push_back(key_from(row));
  return keys;
}

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += {kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return hex;
}

std::optional<std::string> from_hex(std::string_view hex) {
  if (hex.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const int high = digit_of(hex[i]);
    const int low = digit_of(hex[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    bytes += static_cast<char>(high << 4 | low);
  }
  return bytes;
}

}  // namespace receipts
