#include "staff/second_factor.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "staff/own_journal.h"
#include "staff/password.h"
#include "staff/second_factor_rule.h"
#include "staff/session_store.h"
#include "staff/totp.h"
#include "vault/vault.h"

namespace staff {
namespace {

constexpr std::size_t kRecoveryCodes = 10;

std::string about(const std::string& user_id) { return "second_factor:" + user_id; }

std::string secret_of(const vault::Vault& vault, const SecondFactor& factor) {
  return vault.open_box(about(factor.user_id), factor.secret_box);
}

// 50 random bits in two groups, in letters and digits that are not taken for one another.
std::string recovery_code(Random& random) {
  static constexpr std::string_view kLetters = "0123456789abcdefghjkmnpqrstvwxyz";
  std::array<unsigned char, 10> bytes{};
  random.fill(bytes.data(), bytes.size());
  std::string code;
  for (const unsigned char byte : bytes) {
    if (code.size() == 5) code += '-';
    code += kLetters[byte & 31];
  }
  return code;
}

// As it was typed: in capitals, with spaces, without the hyphen, o for 0.
std::string code_hash(const vault::Vault& vault, const std::string& user_id,
                      std::string_view code) {
  std::string plain = text::folded(code);
  std::erase_if(plain, [](char c) { return c == ' ' || c == '-'; });
  std::replace(plain.begin(), plain.end(), 'o', '0');
  std::replace_if(
      plain.begin(), plain.end(), [](char c) { return c == 'i' || c == 'l'; }, '1');
  return vault.fingerprint("recovery", user_id + ":" + plain);
}

std::vector<std::string> give_codes(db::Transaction& tx, Office& office,
                                    const std::string& user_id) {
  std::vector<std::string> codes(kRecoveryCodes);
  std::vector<std::string> hashes;
  for (std::string& code : codes) {
    code = recovery_code(office.random);
    hashes.push_back(code_hash(office.vault, user_id, code));
  }
  put_recovery_codes(tx, user_id, hashes);
  return codes;
}

Result<std::vector<std::string>> save_confirmed(db::Transaction& tx, Office& office,
                                                const Session& session, const std::string& code) {
  const Instant now = office.clock.now();
  const std::string& user_id = session.actor.user_id;
  const auto factor = find_second_factor(tx, user_id);
  if (!factor || factor->confirmed_at) {
    return fail(ErrorKind::refused, "second_factor.not_begun", "");
  }
  const auto step = totp::step_of(secret_of(office.vault, *factor), code, now, factor->last_step);
  if (!step || !use_step(tx, user_id, *step)) {
    return wrong_field("code", "second_factor.wrong_code");
  }
  confirm_second_factor(tx, user_id, now);
  end_sessions(tx, user_id, session.token_hash, now);
  journal::record(tx, by_oneself("add_second_factor", session, now));
  return give_codes(tx, office, user_id);
}

bool confirmed(db::Transaction& tx, const std::string& user_id) {
  const auto factor = find_second_factor(tx, user_id);
  return factor && factor->confirmed_at;
}

}  // namespace

Result<NewSecret> begin_second_factor(Office& office, Doorkeeper& door, const Session& session,
                                      const OwnPassword& own) {
  const User user = TRY(ask_password(office, door, session, own));
  const std::string secret = totp::new_secret(office.random);
  const SecondFactor factor{.user_id = user.id,
                            .secret_box = office.vault.seal(about(user.id), secret, office.random),
                            .made_at = office.clock.now()};
  if (!office.database.write([&](db::Transaction& tx) { return put_second_factor(tx, factor); })) {
    return fail(ErrorKind::refused, "second_factor.there_already", "");
  }
  return NewSecret{secret, totp::address(user.login, secret)};
}

Result<std::vector<std::string>> confirm_second_factor(Office& office, const Session& session,
                                                       const std::string& code) {
  return office.database.write(
      [&](db::Transaction& tx) { return save_confirmed(tx, office, session, code); });
}

Result<std::vector<std::string>> renew_recovery_codes(Office& office, Doorkeeper& door,
                                                      const Session& session,
                                                      const OwnPassword& own) {
  const User user = TRY(ask_password(office, door, session, own));
  return office.database.write([&](db::Transaction& tx) -> Result<std::vector<std::string>> {
    if (!confirmed(tx, user.id)) return fail(ErrorKind::refused, "second_factor.none", "");
    journal::record(tx, by_oneself("renew_recovery_codes", session, office.clock.now()));
    return give_codes(tx, office, user.id);
  });
}

Result<void> remove_own_second_factor(const Office& office, Doorkeeper& door,
                                      const Session& session, const OwnPassword& own) {
  const User user = TRY(ask_password(office, door, session, own));
  if (text::length(text::nfc(own.password)) < kShortestPassword) {
    return fail(ErrorKind::refused, "second_factor.password_too_short", "");
  }
  return office.database.write([&](db::Transaction& tx) -> Result<void> {
    if (!remove_second_factor(tx, user.id)) {
      return fail(ErrorKind::refused, "second_factor.none", "");
    }
    journal::record(tx, by_oneself("remove_second_factor", session, office.clock.now()));
    return {};
  });
}

SecondFactorState second_factor_state(const Office& office, const Session& session) {
  return office.database.read([&](db::Transaction& tx) {
    return SecondFactorState{.there = confirmed(tx, session.actor.user_id),
                             .needed = second_factor_needed(second_factor_rules(tx), session.actor,
                                                            office.units, office.clock.today()),
                             .recovery_codes_left = recovery_codes_left(tx, session.actor.user_id)};
  });
}

bool use_code(db::Transaction& tx, const vault::Vault& vault, const SecondFactor& factor,
              const std::string& code, Instant now) {
  const auto step = totp::step_of(secret_of(vault, factor), code, now, factor.last_step);
  if (step) return use_step(tx, factor.user_id, *step);
  return use_recovery_code(tx, factor.user_id, code_hash(vault, factor.user_id, code), now);
}

}  // namespace staff
