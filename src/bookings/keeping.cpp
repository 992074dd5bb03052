#include "bookings/keeping.h"

#include <algorithm>

#include "base/clock.h"
#include "journal/journal.h"
#include "petitions/register.h"
#include "receptions/keeping.h"
#include "receptions/sessions.h"
#include "staff/access.h"
#include "staff/done_by.h"

namespace bookings {
namespace {

// "2026-11-20 08:15", as it sorts.
std::string moment(Instant now) { return iso(now).substr(0, 10) + " " + iso(now).substr(11, 5); }

std::string moment(const receptions::Session& session, const std::string& hour) {
  return iso(session.day) + " " + hour;
}

// A dialogue conference is before a whole hall: it is asked, not booked (src/conferences/). Nor is
// what is by invitation.
bool has_places(const receptions::Session& session) {
  return session.stage == receptions::Stage::published && !session.by_invitation &&
         session.kind != receptions::Kind::dialogue_conference;
}

}  // namespace

Result<receptions::Session> published(db::Transaction& tx, const std::string& id) {
  auto session = TRY(receptions::find_session(tx, id));
  if (session.stage != receptions::Stage::draft) return session;
  return fail(ErrorKind::not_found, "reception.not_found");
}

Result<receptions::Session> kept(db::Transaction& tx, const Doing& doing, const std::string& id) {
  auto session = TRY(receptions::seen_session(tx, doing, id));
  TRY(receptions::keeper(doing, session.unit_id));
  return session;
}

bool is_open(const receptions::Session& session, Instant now) {
  return has_places(session) && moment(now) < moment(session, session.ends_at);
}

bool takes_walk_ins(const receptions::Session& session, Date today) {
  return has_places(session) && session.day == today;
}

bool has_begun(const receptions::Session& session, const Book& book, long long slot, Instant now) {
  return moment(session, starts_at(session, book.slot_minutes, slot)) <= moment(now);
}

std::vector<long long> free_slots(db::Transaction& tx, const receptions::Session& session,
                                  const Book& book, Instant now) {
  std::vector<long long> free;
  if (!is_open(session, now)) return free;
  const auto taken = taken_slots(tx, session.id);
  for (long long slot = 0; slot < slots_of(session, book.slot_minutes); ++slot) {
    if (!has_begun(session, book, slot, now) && !std::ranges::binary_search(taken, slot)) {
      free.push_back(slot);
    }
  }
  return free;
}

std::string code_of(const vault::Vault& vault, const std::string& booking_id) {
  return petitions::code_from(vault, "booking_code", booking_id);
}

void note(db::Transaction& tx, const Doing& doing, const receptions::Session& session,
          const Booking& booking, std::string_view act, const std::string& reason) {
  const auto* post = staff::keeps_receptions(doing.actor, session.unit_id, doing.office.units,
                                             doing.office.clock.today());
  journal::record(tx, staff::done_by(doing.office, doing.actor, post,
                                     {.act = "booking." + std::string(act),
                                      .subject_kind = "booking",
                                      .subject_id = booking.id,
                                      .unit_id = session.unit_id,
                                      .reason = reason,
                                      .after = json::Object{{"session_id", session.id},
                                                            {"day", iso(session.day)},
                                                            {"ticket", ticket_of(booking)},
                                                            {"stage", word(booking.stage)}}}));
}

}  // namespace bookings
