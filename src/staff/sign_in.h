// Signing in and out, and one's own password. Every one of these is on the journal; a wrong
// password too, but never what was typed.
#pragma once

#include <string>

#include "base/result.h"
#include "office.h"
#include "staff/doorkeeper.h"
#include "staff/signed_in.h"

namespace staff {

struct SignIn {
  std::string login;
  std::string password;
  std::string peer;  // the client's address, for the rate alone
};

struct SignedIn {
  std::string token;  // for the cookie; kept nowhere else
  Session session;
};

// `unauthorized` "session.wrong" for an unknown login, a wrong password and a person who is not
// active alike; "session.password_expired" for a right one-time password that is too old; what
// Doorkeeper::admit says.
[[nodiscard]] Result<SignedIn> sign_in(Office& office, Doorkeeper& door, const SignIn& attempt);

void sign_out(const Office& office, const Session& session);
void sign_out_everywhere(const Office& office, const Session& session);

struct ChangePassword {
  std::string old_password;
  std::string new_password;
  std::string peer;
};

// Ends the person's other sessions. `invalid` with the field: "password.wrong", "password.same" or
// what fault() says.
[[nodiscard]] Result<void> change_password(const Office& office, Doorkeeper& door,
                                           const Session& session, const ChangePassword& change);

}  // namespace staff
