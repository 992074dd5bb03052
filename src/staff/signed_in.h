// The session behind a request, with the person it belongs to. For the session's own endpoints;
// the other rooms ask staff::signed_in of session.h and get the Actor alone.
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "db/database.h"
#include "http/request.h"
#include "office.h"
#include "staff/actor.h"

namespace staff {

inline constexpr std::chrono::minutes kIdle{30};
inline constexpr std::chrono::hours kLongest{12};

// Behind TLS the browser keeps the name's promise: this host alone, and never in the clear.
inline constexpr std::string_view kPlainCookie = "tiepdan_session";
inline constexpr std::string_view kHostCookie = "__Host-tiepdan_session";

// A row of the list of one's own sessions.
struct OpenSession {
  std::string token_hash;
  Instant created_at{};
  Instant seen_at{};

  // When it ends if nothing more is done.
  [[nodiscard]] Instant expires_at() const;
};

struct Session {
  std::string token_hash;
  std::string csrf_token;
  std::string login;
  Actor actor;
  bool must_change_password = false;
  bool second_factor = false;           // the person has one
  bool must_add_second_factor = false;  // a post in force asks for one, and he has none
  Instant created_at{};
  Instant seen_at{};

  // When it ends if nothing more is done.
  [[nodiscard]] Instant expires_at() const;
};

// What the database keeps of a token of that cookie. A token is good under the cookie it was made
// for only, so nobody can plant a plain cookie where the host's is used.
[[nodiscard]] std::string token_hash(const vault::Vault& vault, std::string_view cookie,
                                     std::string_view token);
// Follows from the token: nothing to store, and nothing to guess without the key.
[[nodiscard]] std::string csrf_token(const vault::Vault& vault, std::string_view token);

// Of the cookie that came with the request, whether or not it is a session.
[[nodiscard]] std::optional<std::string> presented_hash(const http::Request& request,
                                                        const vault::Vault& vault);

// As signed_in(), also for a person who has still to change his password or add a second factor.
[[nodiscard]] Result<Session> session_of(const http::Request& request, const Office& office);

}  // namespace staff
