// People, posts and sessions as the contract shows them (api/openapi.yaml).
#pragma once

#include "base/json.h"
#include "office.h"
#include "staff/manage.h"
#include "staff/shown.h"
#include "staff/sign_in.h"
#include "staff/signed_in.h"

namespace staff {

[[nodiscard]] json::Object to_json(const Post& post, const Office& office);
[[nodiscard]] json::Object to_json(const Session& session, const Office& office);
[[nodiscard]] json::Object to_json(const ListedSession& listed);
// As `actor` may see the member: the name for signing in and whether there is a second factor are
// shown to administrators only.
[[nodiscard]] json::Object to_json(const User& member, const Actor& actor, const Office& office);
[[nodiscard]] json::Object to_json(const Made& made, const Actor& actor, const Office& office);

// What this person may do at all: "register_petition", "see_matters", "see_dashboard",
// "handle_data_requests", "manage_staff".
[[nodiscard]] std::vector<std::string> may(const Actor& actor, Date today);

}  // namespace staff
