// One's own password, asked again before something weighty.
#pragma once

#include <string>

#include "base/result.h"
#include "office.h"
#include "staff/doorkeeper.h"
#include "staff/signed_in.h"
#include "staff/user.h"

namespace staff {

struct OwnPassword {
  std::string password;
  std::string peer;                // the client's address, for the rate alone
  std::string field = "password";  // where a wrong one is shown
};

// The person of the session. Somebody at an open desk must not find out the password by trying: the
// same rate as at the door. `invalid` "password.wrong" at the field; what Doorkeeper::admit says.
[[nodiscard]] Result<User> ask_password(const Office& office, Doorkeeper& door,
                                        const Session& session, const OwnPassword& own);

}  // namespace staff
