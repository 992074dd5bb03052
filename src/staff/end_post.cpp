#include "staff/access.h"
#include "staff/manage.h"
#include "staff/manage_journal.h"
#include "staff/session_store.h"
#include "staff/staff_store.h"
#include "units/directory.h"

namespace staff {
namespace {

Result<void> check(const HeldPost& held, const EndPost& end, const Actor& actor) {
  if (held.user_id == actor.user_id && held.post.role == Role::administrator) {
    return fail(ErrorKind::refused, "post.own_administrator", held.post.id);
  }
  if (held.post.valid_to && end.on >= *held.post.valid_to) {
    return fail(ErrorKind::refused, "post.already_ended", held.post.id);
  }
  if (end.on < held.post.valid_from) {
    return wrong_field("on", "post.ends_before_start");
  }
  return {};
}

Result<void> save(db::Transaction& tx, const Office& office, const Actor& actor,
                  const EndPost& end) {
  const Instant now = office.clock.now();
  const auto held = find_post(tx, end.post_id);
  if (!held || !administers(actor, held->post.unit_id, office.units, day_of(now))) {
    return fail(ErrorKind::not_found, "post.not_found", end.post_id);
  }
  TRY(check(*held, end, actor));
  end_post(tx, end.post_id, end.on, end.reason);
  if (end.on < day_of(now)) end_sessions(tx, held->user_id, "", now);
  journal::Entry ended = by_administrator(actor, "end_post", held->post.unit_id, office.units, now);
  ended.subject_kind = "post";
  ended.subject_id = end.post_id;
  ended.reason = end.reason;
  ended.before = json::Object{{"valid_to", json::maybe(held->post.valid_to)}};
  ended.after = json::Object{{"valid_to", iso(end.on)}};
  journal::record(tx, ended);
  return {};
}

}  // namespace

Result<void> end_post(const Office& office, const Actor& actor, const EndPost& end) {
  return office.database.write([&](db::Transaction& tx) { return save(tx, office, actor, end); });
}

}  // namespace staff
