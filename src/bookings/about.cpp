#include "bookings/about.h"

#include "base/clock.h"
#include "bookings/about_store.h"
#include "bookings/keeping.h"
#include "matters/behind.h"
#include "matters/reveal.h"
#include "petitions/follow.h"

namespace bookings {
namespace {

bool hides_senders(db::Transaction& tx, const Office& office, const matters::Matter& matter) {
  return matter.kind == matters::Kind::denunciation ||
         matters::hidden_senders(tx, office.vault, matter).has_value();
}

staff::Sight sight_of(const matters::Matter& matter, const Doing& doing) {
  return matters::sight_of(matter, doing.actor, doing.office.units, doing.office.clock.today());
}

Result<void> check_readable(db::Transaction& tx, const Doing& doing, const std::string& id) {
  const auto matter = matters::matter_of_id(tx, id);
  if (matter && sight_of(*matter, doing) >= staff::Sight::full) return {};
  return fail(ErrorKind::invalid, "visit.no_such_matter", "matter_ids");
}

// What this person does not know of he does not take away either.
Result<void> keep_unseen(db::Transaction& tx, const Doing& doing, const std::string& booking_id,
                         std::vector<std::string>& ids) {
  for (const std::string& id : matters_of(tx, booking_id)) {
    const matters::Matter matter = TRY(matters::matter_of_id(tx, id));
    if (sight_of(matter, doing) == staff::Sight::none) ids.push_back(id);
  }
  return {};
}

using Ids = std::vector<std::string>;

Result<std::vector<matters::Matter>> fill_in(db::Transaction& tx, const Office& office,
                                             Booking& booking, const Ids& ids) {
  std::vector<matters::Matter> matters;
  bool hides = booking.kind == petitions::Kind::denunciation;
  for (const std::string& id : ids) {
    matters.push_back(TRY(matters::matter_of_id(tx, id)));
    hides = hides || hides_senders(tx, office, matters.back());
  }
  booking.may_be_named = !hides;
  return matters;
}

}  // namespace

Result<std::vector<std::string>> matters_of_code(db::Transaction& tx, const Office& office,
                                                 const std::string& code) {
  const auto paper = petitions::find_by_code(tx, office.vault, code);
  if (!paper) return wrong_field("paper_code", "portal.no_such_code");
  std::vector<std::string> ids;
  for (const matters::Matter& matter : TRY(matters::behind(tx, paper->id))) {
    ids.push_back(matter.id);
  }
  return ids;
}

Result<Booking> set_matters(const Doing& doing, const Which& which,
                            const std::vector<std::string>& matter_ids) {
  return doing.office.database.write([&](db::Transaction& tx) -> Result<Booking> {
    Booking booking = TRY(find(tx, doing.office.vault, which.id));
    const receptions::Session session = TRY(kept(tx, doing, booking.session_id));
    if (booking.version != which.version) {
      return fail(ErrorKind::conflict, "booking.changed_meanwhile", which.id);
    }
    if (!takes_matters(booking.stage)) {
      return fail(ErrorKind::refused, "booking.not_open", "link");
    }
    for (const std::string& id : matter_ids) TRY(check_readable(tx, doing, id));
    std::vector<std::string> ids = matter_ids;
    TRY(keep_unseen(tx, doing, booking.id, ids));
    keep_matters(tx, booking.id, ids);
    TRY(update(tx, booking));
    ++booking.version;
    save(tx, session.id, book_of(tx, session.id));
    note(tx, doing, session, booking, "link");
    return booking;
  });
}

Result<Behind> look_behind(db::Transaction& tx, const Office& office, const std::string& session_id,
                           std::vector<Booking>& bookings) {
  const auto linked = matters_of_session(tx, session_id);
  Behind behind;
  for (Booking& booking : bookings) {
    const auto ids = linked.find(booking.id);
    auto matters = TRY(fill_in(tx, office, booking, ids == linked.end() ? Ids() : ids->second));
    if (!matters.empty()) behind.emplace(booking.id, std::move(matters));
  }
  return behind;
}

Result<void> look_behind(db::Transaction& tx, const Office& office, Booking& booking) {
  TRY(fill_in(tx, office, booking, matters_of(tx, booking.id)));
  return {};
}

}  // namespace bookings
