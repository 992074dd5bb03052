#include <algorithm>

#include "staff/own_journal.h"
#include "staff/session_store.h"
#include "staff/sign_in.h"
#include "vault/vault.h"

namespace staff {

std::vector<ListedSession> own_sessions(const Office& office, const Session& session) {
  const auto open = office.database.read(
      [&](db::Transaction& tx) { return open_sessions(tx, session.actor.user_id); });
  const Instant now = office.clock.now();
  std::vector<ListedSession> listed;
  for (const OpenSession& each : open) {
    if (now >= each.expires_at()) continue;
    listed.push_back({.id = office.vault.fingerprint("session.id", each.token_hash),
                      .session = each,
                      .current = each.token_hash == session.token_hash});
  }
  return listed;
}

Result<void> end_own_session(const Office& office, const Session& session, const std::string& id) {
  const auto listed = own_sessions(office, session);
  const auto found = std::find_if(listed.begin(), listed.end(),
                                  [&](const ListedSession& each) { return each.id == id; });
  if (found == listed.end()) return fail(ErrorKind::not_found, "session.not_found", "");
  const Instant now = office.clock.now();
  office.database.write([&](db::Transaction& tx) {
    end_session(tx, found->session.token_hash, now);
    journal::record(tx, by_oneself("end_session", session, now));
  });
  return {};
}

}  // namespace staff
