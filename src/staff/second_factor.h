// A second factor of one's own: an authenticator app, and recovery codes for a lost telephone. The
// secret is sealed, the codes are kept as keyed fingerprints; neither is ever logged.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "office.h"
#include "staff/doorkeeper.h"
#include "staff/own_password.h"
#include "staff/second_factor_store.h"
#include "staff/signed_in.h"

namespace staff {

struct NewSecret {
  std::string secret;   // base 32, to be typed where a picture cannot be taken
  std::string address;  // for the QR code
};
// Nobody is asked for a code before the secret is confirmed by one. `refused`
// "second_factor.there_already"; what ask_password says.
[[nodiscard]] Result<NewSecret> begin_second_factor(Office& office, Doorkeeper& door,
                                                    const Session& session, const OwnPassword& own);

// The recovery codes, shown this once. Ends the person's other sessions. `invalid` "code"
// "second_factor.wrong_code"; `refused` "second_factor.not_begun".
[[nodiscard]] Result<std::vector<std::string>> confirm_second_factor(Office& office,
                                                                     const Session& session,
                                                                     const std::string& code);

// New ones; the old ones are good no more. `refused` "second_factor.none".
[[nodiscard]] Result<std::vector<std::string>> renew_recovery_codes(Office& office,
                                                                    Doorkeeper& door,
                                                                    const Session& session,
                                                                    const OwnPassword& own);

// `refused` "second_factor.none", and "second_factor.password_too_short" of a password that is not
// enough alone.
[[nodiscard]] Result<void> remove_own_second_factor(const Office& office, Doorkeeper& door,
                                                    const Session& session, const OwnPassword& own);

struct SecondFactorState {
  bool there = false;
  bool needed = false;  // a post in force asks for it
  long long recovery_codes_left = 0;
};
[[nodiscard]] SecondFactorState second_factor_state(const Office& office, const Session& session);

// Uses a code of the app or a recovery code up; false when it is wrong or was used before.
[[nodiscard]] bool use_code(db::Transaction& tx, const vault::Vault& vault,
                            const SecondFactor& factor, const std::string& code, Instant now);

}  // namespace staff
