// Shutting an account and opening it again, and taking a lost second factor away.
#include "staff/manage.h"
#include "staff/managed_member.h"
#include "staff/second_factor_store.h"
#include "staff/session_store.h"
#include "staff/staff_store.h"

namespace staff {
namespace {

Result<User> set(const Office& office, const Actor& actor, const CloseAccount& close,
                 const char* act, const bool active) {
  User member = TRY(managed_member(office, actor, close.user_id));
  if (member.active == active) {
    return fail(ErrorKind::refused, active ? "staff.active_already" : "staff.inactive_already",
                member.id);
  }
  member.active = active;
  const Instant now = office.clock.now();
  office.database.write([&](db::Transaction& tx) {
    set_active(tx, member);
    end_sessions(tx, member.id, "", now);
    journal::Entry entry = about_member(office, actor, member, act, now);
    entry.reason = close.reason;
    entry.before = json::Object{{"active", !active}};
    entry.after = json::Object{{"active", active}};
    journal::record(tx, entry);
  });
  return member;
}

}  // namespace

Result<User> deactivate(const Office& office, const Actor& actor, const CloseAccount& close) {
  return set(office, actor, close, "deactivate", false);
}

Result<User> reactivate(const Office& office, const Actor& actor, const CloseAccount& close) {
  return set(office, actor, close, "reactivate", true);
}

Result<User> take_second_factor_away(const Office& office, const Actor& actor,
                                     const std::string& user_id) {
  User member = TRY(managed_member(office, actor, user_id));
  if (!member.second_factor) return fail(ErrorKind::refused, "second_factor.none", "");
  member.second_factor = false;
  member.must_change_password = true;
  const Instant now = office.clock.now();
  office.database.write([&](db::Transaction& tx) {
    remove_second_factor(tx, member.id);
    set_password(tx, member);
    end_sessions(tx, member.id, "", now);
    journal::record(tx, about_member(office, actor, member, "take_second_factor_away", now));
  });
  return member;
}

}  // namespace staff
