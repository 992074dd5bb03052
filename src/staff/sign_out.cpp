#include "journal/journal.h"
#include "staff/session_store.h"
#include "staff/sign_in.h"

namespace staff {
namespace {

journal::Entry entry(std::string act, const Session& session, Instant at) {
  return {.act = std::move(act),
          .subject_kind = "user",
          .subject_id = session.actor.user_id,
          .user_id = session.actor.user_id,
          .user_name = session.actor.name,
          .at = at};
}

}  // namespace

void sign_out(const Office& office, const Session& session) {
  const Instant now = office.clock.now();
  office.database.write([&](db::Transaction& tx) {
    end_session(tx, session.token_hash, now);
    journal::record(tx, entry("sign_out", session, now));
  });
}

void sign_out_everywhere(const Office& office, const Session& session) {
  const Instant now = office.clock.now();
  office.database.write([&](db::Transaction& tx) {
    end_sessions(tx, session.actor.user_id, "", now);
    journal::record(tx, entry("sign_out_everywhere", session, now));
  });
}

}  // namespace staff
