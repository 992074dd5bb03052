#include "staff/own_journal.h"

namespace staff {

journal::Entry by_oneself(std::string act, const Session& session, Instant at) {
  return {.act = std::move(act),
          .subject_kind = "user",
          .subject_id = session.actor.user_id,
          .user_id = session.actor.user_id,
          .user_name = session.actor.name,
          .at = at};
}

}  // namespace staff
