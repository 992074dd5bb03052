// Signing in and out, and one's own password. Every one of these is on the journal; a wrong
// password too, but never what was typed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "office.h"
#include "staff/doorkeeper.h"
#include "staff/signed_in.h"

namespace staff {

struct SignIn {
  std::string login;
  std::string password;
  std::string peer;                               // the client's address, for the rate alone
  std::string code = {};                          // of the second factor, where there is one
  std::optional<std::string> replaces_hash = {};  // of the session this browser had before
};

struct SignedIn {
  std::string token;  // for the cookie; kept nowhere else
  Session session;
};

// `unauthorized` "session.wrong" for an unknown login, a wrong password and a person who is not
// active alike; "session.code_needed" when only the code of the second factor is missing,
// "session.wrong_code" for one that is wrong or was used; "session.password_expired" for a right
// one-time password that is too old; what Doorkeeper::admit says.
[[nodiscard]] Result<SignedIn> sign_in(Office& office, Doorkeeper& door, const SignIn& attempt);

void sign_out(const Office& office, const Session& session);
void sign_out_everywhere(const Office& office, const Session& session);

// One's own sessions, oldest first. `id` names one without telling its token or its hash.
struct ListedSession {
  std::string id;
  OpenSession session;
  bool current = false;
};
[[nodiscard]] std::vector<ListedSession> own_sessions(const Office& office, const Session& session);
// `not_found` "session.not_found", also for another person's.
[[nodiscard]] Result<void> end_own_session(const Office& office, const Session& session,
                                           const std::string& id);

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
