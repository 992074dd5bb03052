#include "staff/second_factor_store.h"

#include "base/check.h"
#include "staff/staff_store.h"

namespace staff {
namespace {

constexpr auto kFind = R"sql(
  SELECT user_id, secret_box, made_at, confirmed_at, last_step
  FROM second_factors
  WHERE user_id = :user_id
)sql";

constexpr auto kPut = R"sql(
  INSERT INTO second_factors (user_id, secret_box, made_at, confirmed_at, last_step)
  VALUES (:user_id, :secret_box, :made_at, NULL, 0)
  ON CONFLICT (user_id) DO UPDATE
  SET secret_box = excluded.secret_box, made_at = excluded.made_at, last_step = 0
  WHERE second_factors.confirmed_at IS NULL
)sql";

constexpr auto kConfirm = R"sql(
  UPDATE second_factors SET confirmed_at = :at WHERE user_id = :user_id
)sql";

constexpr auto kUseStep = R"sql(
  UPDATE second_factors SET last_step = :step WHERE user_id = :user_id AND last_step < :before
)sql";

constexpr auto kRemove = R"sql(
  DELETE FROM second_factors WHERE user_id = :user_id
)sql";

constexpr auto kForgetCodes = R"sql(
  DELETE FROM recovery_codes WHERE user_id = :user_id
)sql";

constexpr auto kPutCode = R"sql(
  INSERT INTO recovery_codes (code_hash, user_id) VALUES (:code_hash, :user_id)
)sql";

constexpr auto kUseCode = R"sql(
  UPDATE recovery_codes SET used_at = :at
  WHERE code_hash = :code_hash AND user_id = :user_id AND used_at IS NULL
)sql";

constexpr auto kCodesLeft = R"sql(
  SELECT COUNT(*) AS codes FROM recovery_codes WHERE user_id = :user_id AND used_at IS NULL
)sql";

constexpr auto kRules = R"sql(
  SELECT unit_id, role FROM second_factor_rules ORDER BY unit_id, role LIMIT 10000
)sql";

constexpr auto kForgetRules = R"sql(
  DELETE FROM second_factor_rules WHERE unit_id = :unit_id
)sql";

constexpr auto kPutRule = R"sql(
  INSERT INTO second_factor_rules (unit_id, role) VALUES (:unit_id, :role)
  ON CONFLICT (unit_id, role) DO NOTHING
)sql";

Instant instant(long long at) { return Instant{std::chrono::seconds{at}}; }

}  // namespace

std::optional<SecondFactor> find_second_factor(db::Transaction& tx, const std::string& user_id) {
  const auto row = tx.first(kFind, {{"user_id", user_id}});
  if (!row) return std::nullopt;
  const auto confirmed = row->maybe_integer("confirmed_at");
  return SecondFactor{.user_id = row->text("user_id"),
                      .secret_box = row->text("secret_box"),
                      .made_at = instant(row->integer("made_at")),
                      .confirmed_at = confirmed ? std::optional(instant(*confirmed)) : std::nullopt,
                      .last_step = row->integer("last_step")};
}

bool put_second_factor(db::Transaction& tx, const SecondFactor& factor) {
  return tx.execute(kPut, {{"user_id", factor.user_id},
                           {"secret_box", factor.secret_box},
                           {"made_at", seconds(factor.made_at)}}) == 1;
}

void confirm_second_factor(db::Transaction& tx, const std::string& user_id, Instant at) {
  tx.execute(kConfirm, {{"at", seconds(at)}, {"user_id", user_id}});
}

bool use_step(db::Transaction& tx, const std::string& user_id, long long step) {
  return tx.execute(kUseStep, {{"step", step}, {"user_id", user_id}, {"before", step}}) == 1;
}

bool remove_second_factor(db::Transaction& tx, const std::string& user_id) {
  tx.execute(kForgetCodes, {{"user_id", user_id}});
  return tx.execute(kRemove, {{"user_id", user_id}}) == 1;
}

void put_recovery_codes(db::Transaction& tx, const std::string& user_id,
                        const std::vector<std::string>& hashes) {
  tx.execute(kForgetCodes, {{"user_id", user_id}});
  for (const std::string& hash : hashes) {
    tx.execute(kPutCode, {{"code_hash", hash}, {"user_id", user_id}});
  }
}

bool use_recovery_code(db::Transaction& tx, const std::string& user_id, const std::string& hash,
                       Instant at) {
  return tx.execute(kUseCode, {{"at", seconds(at)}, {"code_hash", hash}, {"user_id", user_id}}) ==
         1;
}

long long recovery_codes_left(db::Transaction& tx, const std::string& user_id) {
  const auto row = tx.first(kCodesLeft, {{"user_id", user_id}});
  CHECK(row);
  return row->integer("codes");
}

std::vector<SecondFactorRule> second_factor_rules(db::Transaction& tx) {
  std::vector<SecondFactorRule> rules;
  for (const db::Row& row : tx.query(kRules)) {
    const auto role = parse_role(row.text("role"));
    CHECK(role);
    rules.push_back({row.text("unit_id"), *role});
  }
  return rules;
}

void put_second_factor_rules(db::Transaction& tx, const std::string& unit_id,
                             const std::vector<Role>& roles) {
  tx.execute(kForgetRules, {{"unit_id", unit_id}});
  for (const Role role : roles) {
    tx.execute(kPutRule, {{"unit_id", unit_id}, {"role", text(role)}});
  }
}

}  // namespace staff
