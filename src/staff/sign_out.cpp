#include "staff/own_journal.h"
#include "staff/session_store.h"
#include "staff/sign_in.h"

namespace staff {

void sign_out(const Office& office, const Session& session) {
  const Instant now = office.clock.now();
  office.database.write([&](db::Transaction& tx) {
    end_session(tx, session.token_hash, now);
    journal::record(tx, by_oneself("sign_out", session, now));
  });
}

void sign_out_everywhere(const Office& office, const Session& session) {
  const Instant now = office.clock.now();
  office.database.write([&](db::Transaction& tx) {
    end_sessions(tx, session.actor.user_id, "", now);
    journal::record(tx, by_oneself("sign_out_everywhere", session, now));
  });
}

}  // namespace staff
