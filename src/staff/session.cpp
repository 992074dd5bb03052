#include "staff/session.h"

#include <algorithm>

#include <sodium.h>

#include "staff/merged_posts.h"
#include "staff/second_factor_rule.h"
#include "staff/session_store.h"
#include "staff/signed_in.h"
#include "vault/vault.h"

namespace staff {
namespace {

// How far seen_at may lag: one write a minute and not one a request.
constexpr std::chrono::minutes kTouchEvery{1};

struct Presented {
  std::string_view cookie;
  std::string token;
};

std::optional<Presented> presented(const http::Request& request) {
  for (const std::string_view name : {kHostCookie, kPlainCookie}) {
    if (auto token = request.cookie(name)) return Presented{name, *std::move(token)};
  }
  return std::nullopt;
}

bool changes_something(const http::Request& request) {
  return request.method != http::Method::get && request.method != http::Method::head;
}

// In constant time for texts of one length; the length is no secret.
bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

// A post that came to its end since he signed in: what he has on his screen is not for him any
// more.
bool lost_a_post(const Session& session, Date today) {
  return std::any_of(session.actor.posts.begin(), session.actor.posts.end(), [&](const Post& post) {
    return post.valid_to && *post.valid_to < today && *post.valid_to >= day_of(session.created_at);
  });
}

// Begun by a clock that was ahead and has been set back: its limits mean nothing.
bool begins_later(const Session& session, Instant now) {
  return session.created_at - now > kTouchEvery;
}

std::optional<Session> read_session(const Office& office, const std::string& hash, Date today) {
  return office.database.read([&](db::Transaction& tx) {
    std::optional<Session> session = find_session(tx, hash);
    if (session) {
      session->actor.posts = with_merged(std::move(session->actor.posts), office.units, today);
    }
    if (session && !session->second_factor) {
      session->must_add_second_factor =
          second_factor_needed(second_factor_rules(tx), session->actor, office.units, today);
    }
    return session;
  });
}

Result<Session> find_live(const Office& office, const std::string& hash, Instant now) {
  std::optional<Session> session = read_session(office, hash, day_of(now));
  if (!session || now >= session->expires_at() || begins_later(*session, now) ||
      lost_a_post(*session, day_of(now))) {
    return fail(ErrorKind::unauthorized, "session.ended", "");
  }
  return *std::move(session);
}

void touch(const Office& office, Session& session, Instant now) {
  if (now - session.seen_at < kTouchEvery) return;
  office.database.write([&](db::Transaction& tx) { touch_session(tx, session.token_hash, now); });
  session.seen_at = now;
}

}  // namespace

Instant Session::expires_at() const { return std::min(seen_at + kIdle, created_at + kLongest); }

Instant OpenSession::expires_at() const { return std::min(seen_at + kIdle, created_at + kLongest); }

std::string token_hash(const vault::Vault& vault, std::string_view cookie, std::string_view token) {
  return vault.fingerprint(cookie == kHostCookie ? "session.host" : "session", token);
}

std::string csrf_token(const vault::Vault& vault, std::string_view token) {
  return vault.fingerprint("session.csrf", token);
}

std::optional<std::string> presented_hash(const http::Request& request, const vault::Vault& vault) {
  const auto sent = presented(request);
  return sent ? std::optional(token_hash(vault, sent->cookie, sent->token)) : std::nullopt;
}

Result<Session> session_of(const http::Request& request, const Office& office) {
  const auto sent = presented(request);
  if (!sent) return fail(ErrorKind::unauthorized, "session.none", "");
  const Instant now = office.clock.now();
  Session session =
      TRY(find_live(office, token_hash(office.vault, sent->cookie, sent->token), now));
  session.csrf_token = csrf_token(office.vault, sent->token);
  if (changes_something(request) &&
      !same(request.header("x-csrf-token").value_or(""), session.csrf_token)) {
    return fail(ErrorKind::forbidden, "session.csrf", "x-csrf-token");
  }
  touch(office, session, now);
  return session;
}

Result<Actor> signed_in(const http::Request& request, const Office& office) {
  Session session = TRY(session_of(request, office));
  if (session.must_change_password) {
    return fail(ErrorKind::forbidden, "session.must_change_password", "");
  }
  if (session.must_add_second_factor) {
    return fail(ErrorKind::forbidden, "session.must_add_second_factor", "");
  }
  return std::move(session.actor);
}

}  // namespace staff
