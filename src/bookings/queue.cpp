#include <algorithm>
#include <array>

#include "base/clock.h"
#include "bookings/about.h"
#include "bookings/calls.h"
#include "bookings/keeping.h"
#include "journal/journal.h"
#include "receptions/keeping.h"
#include "receptions/sessions.h"
#include "staff/access.h"
#include "staff/done_by.h"

namespace bookings {
namespace {

using receptions::Session;

enum class When { any_day, on_the_day, from_the_day };

// The stage table: what may be done, from where, when, and what it is then.
struct Step {
  std::string_view act;
  Stage from;
  When when;
  Stage to;
};
constexpr std::array kSteps{
    Step{"arrive", Stage::booked, When::on_the_day, Stage::arrived},
    Step{"call", Stage::arrived, When::on_the_day, Stage::called},
    Step{"call", Stage::called, When::on_the_day, Stage::called},
    Step{"receive", Stage::called, When::on_the_day, Stage::received},
    Step{"miss", Stage::booked, When::from_the_day, Stage::missed},
    Step{"miss", Stage::arrived, When::from_the_day, Stage::missed},
    Step{"miss", Stage::called, When::from_the_day, Stage::missed},
    Step{"cancel", Stage::booked, When::any_day, Stage::cancelled},
    Step{"cancel", Stage::arrived, When::any_day, Stage::cancelled},
};

bool is_the_day(When when, Date day, Date today) {
  if (when == When::on_the_day) return day == today;
  return when == When::any_day || day <= today;
}

const Step* step_of(const Booking& booking, const Session& session, std::string_view act,
                    Date today) {
  const auto found = std::ranges::find_if(kSteps, [&](const Step& step) {
    return step.act == act && step.from == booking.stage &&
           is_the_day(step.when, session.day, today);
  });
  return found == kSteps.end() ? nullptr : &*found;
}

// Saved, the book one version on, on the journal.
Result<Booking> change(db::Transaction& tx, const Doing& doing, const Session& session,
                       Booking booking, std::string_view act) {
  TRY(update(tx, booking));
  ++booking.version;
  save(tx, session.id, book_of(tx, session.id));
  note(tx, doing, session, booking, act);
  return booking;
}

Result<Booking> step(db::Transaction& tx, const Doing& doing, const Session& session,
                     Booking booking, std::string_view act) {
  const Step* open = step_of(booking, session, act, doing.office.clock.today());
  if (!open) return fail(ErrorKind::refused, "booking.not_open", std::string(act));
  booking.stage = open->to;
  if (booking.stage == Stage::arrived) booking.arrived_at = doing.office.clock.now();
  if (booking.stage == Stage::called) booking.called_at = doing.office.clock.now();
  return change(tx, doing, session, std::move(booking), act);
}

// What who has the code may do: while it is booked, and before it begins.
Result<Booking> change_by_code(
    const Office& office, const std::string& code,
    const std::function<Result<Booking>(db::Transaction&, const Session&, Booking)>& change_it) {
  return office.database.write([&](db::Transaction& tx) -> Result<Booking> {
    Booking booking = TRY(find_by_code(tx, office.vault, code));
    const Session session = TRY(published(tx, booking.session_id));
    if (booking.stage != Stage::booked || !is_open(session, office.clock.now())) {
      return fail(ErrorKind::refused, "booking.not_open", "code");
    }
    return change_it(tx, session, std::move(booking));
  });
}

}  // namespace

std::vector<std::string_view> open_acts(const Booking& booking, const Session& session,
                                        Date today) {
  std::vector<std::string_view> acts;
  for (const Step& step : kSteps) {
    if (step.from == booking.stage && is_the_day(step.when, session.day, today)) {
      acts.push_back(step.act);
    }
  }
  return acts;
}

Result<Booking> act(const Doing& doing, const Which& which, std::string_view act) {
  return doing.office.database.write([&](db::Transaction& tx) -> Result<Booking> {
    Booking booking = TRY(find(tx, doing.office.vault, which.id));
    const Session session = TRY(kept(tx, doing, booking.session_id));
    if (booking.version != which.version) {
      return fail(ErrorKind::conflict, "booking.changed_meanwhile", which.id);
    }
    return step(tx, doing, session, std::move(booking), act);
  });
}

Result<Booking> call_next(const Doing& doing, const std::string& session_id) {
  return doing.office.database.write([&](db::Transaction& tx) -> Result<Booking> {
    const Session session = TRY(kept(tx, doing, session_id));
    const auto all = of_session(tx, doing.office.vault, session.id);
    const Booking* next = next_to_call(all, session, book_of(tx, session.id).slot_minutes);
    if (!next) return fail(ErrorKind::refused, "booking.nobody_waits", session_id);
    return step(tx, doing, session, *next, "call");
  });
}

Result<void> cut(const Doing& doing, const std::string& session_id, long long minutes) {
  return doing.office.database.write([&](db::Transaction& tx) -> Result<void> {
    const Session session = TRY(kept(tx, doing, session_id));
    if (slots_of(session, minutes) == 0) return wrong_field("slot_minutes", "booking.no_such_slot");
    if (!taken_slots(tx, session.id).empty()) {
      return fail(ErrorKind::refused, "booking.slots_are_taken", session_id);
    }
    Book book = book_of(tx, session.id);
    book.slot_minutes = minutes;
    save(tx, session.id, book);
    const auto* post = TRY(receptions::keeper(doing, session.unit_id));
    journal::record(tx, staff::done_by(doing.office, doing.actor, post,
                                       {.act = "booking.cut",
                                        .subject_kind = "reception_session",
                                        .subject_id = session.id,
                                        .unit_id = session.unit_id,
                                        .after = json::Object{{"slot_minutes", minutes}}}));
    return {};
  });
}

Result<Booking> by_code(const Office& office, const std::string& code) {
  return office.database.read(
      [&](db::Transaction& tx) { return find_by_code(tx, office.vault, code); });
}

Result<Booking> cancel_by_code(const Office& office, const std::string& code) {
  const staff::Actor citizen = staff::Actor::citizen();
  return change_by_code(office, code,
                        [&](db::Transaction& tx, const Session& session, Booking booking) {
                          return step(tx, {office, citizen}, session, std::move(booking), "cancel");
                        });
}

Result<Booking> choose_by_code(const Office& office, const std::string& code, long long slot) {
  const staff::Actor citizen = staff::Actor::citizen();
  return change_by_code(
      office, code,
      [&](db::Transaction& tx, const Session& session, Booking booking) -> Result<Booking> {
        TRY(check_slot(tx, office, session, book_of(tx, session.id), slot));
        booking.slot = slot;
        return change(tx, {office, citizen}, session, std::move(booking), "choose");
      });
}

void carry_over(db::Transaction& tx, const Doing&, const Session& old, const Session& now) {
  Book book = book_of(tx, old.id);
  if (book.version == 0) return;  // nobody ever booked
  carry(tx, old.id, now.id, slots_of(now, book.slot_minutes));
  save(tx, old.id, book);
  save(tx, now.id, {.slot_minutes = book.slot_minutes});
}

Result<Queue> queue(const Doing& doing, const std::string& session_id) {
  const Office& office = doing.office;
  return office.database.read([&](db::Transaction& tx) -> Result<Queue> {
    Queue queue{.session = TRY(receptions::seen_session(tx, doing, session_id))};
    const Date today = office.clock.today();
    const std::string& unit_id = queue.session.unit_id;
    queue.book = book_of(tx, session_id);
    queue.bookings = of_session(tx, office.vault, session_id);
    queue.behind = TRY(look_behind(tx, office, session_id, queue.bookings));
    queue.free = free_slots(tx, queue.session, queue.book, office.clock.now());
    queue.may_keep = receptions::keeper(doing, unit_id).has_value();
    queue.opens = opens_people(doing, unit_id);
    queue.names =
        queue.may_keep ||
        staff::list_right(doing.actor, unit_id, office.units, today).sight >= staff::Sight::full;
    return queue;
  });
}

}  // namespace bookings
