// The rows of second factors, recovery codes and the rules that ask for them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "db/database.h"
#include "staff/actor.h"

namespace staff {

struct SecondFactor {
  std::string user_id;
  std::string secret_box;  // sealed
  Instant made_at{};
  std::optional<Instant> confirmed_at;  // until then nobody is asked for a code
  long long last_step = 0;              // of the last code that was used
};

[[nodiscard]] std::optional<SecondFactor> find_second_factor(db::Transaction& tx,
                                                             const std::string& user_id);
// In place of one that was not confirmed; false if there is a confirmed one.
[[nodiscard]] bool put_second_factor(db::Transaction& tx, const SecondFactor& factor);
void confirm_second_factor(db::Transaction& tx, const std::string& user_id, Instant at);
// False when a code of that step or a later one was used meanwhile.
[[nodiscard]] bool use_step(db::Transaction& tx, const std::string& user_id, long long step);
// With its recovery codes; false if there was none.
bool remove_second_factor(db::Transaction& tx, const std::string& user_id);

// In place of those there were.
void put_recovery_codes(db::Transaction& tx, const std::string& user_id,
                        const std::vector<std::string>& hashes);
// False unless it is this person's and unused.
[[nodiscard]] bool use_recovery_code(db::Transaction& tx, const std::string& user_id,
                                     const std::string& hash, Instant at);
[[nodiscard]] long long recovery_codes_left(db::Transaction& tx, const std::string& user_id);

struct SecondFactorRule {
  std::string unit_id;
  Role role = Role::observer;
};
[[nodiscard]] std::vector<SecondFactorRule> second_factor_rules(db::Transaction& tx);
void put_second_factor_rules(db::Transaction& tx, const std::string& unit_id,
                             const std::vector<Role>& roles);

}  // namespace staff
