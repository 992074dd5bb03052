#include "bookings/call_store.h"

#include <algorithm>

#include "receptions/sessions.h"

namespace bookings {
namespace {

constexpr auto kAwaiting = R"sql(
  SELECT booking.id AS id
  FROM booking JOIN reception_session ON reception_session.id = booking.session_id
  WHERE reception_session.unit_id = :unit_id AND reception_session.stage = 'published'
    AND reception_session.day > :today AND booking.stage = 'booked'
    AND (reception_session.day <= :until OR booking.carried_from IS NOT NULL)
  ORDER BY reception_session.day, reception_session.starts_at, booking.slot, booking.id LIMIT 500
)sql";
constexpr auto kCalled = R"sql(
  SELECT about, outcome, called_on, tries FROM booking_call
  WHERE booking_id = :booking_id AND session_id = :session_id
)sql";
constexpr auto kSave = R"sql(
  INSERT INTO booking_call (booking_id, session_id, about, outcome, called_on, tries)
  VALUES (:booking_id, :session_id, :about, :outcome, :called_on, 1)
  ON CONFLICT (booking_id, session_id, about) DO UPDATE SET outcome = excluded.outcome,
    called_on = excluded.called_on, tries = booking_call.tries + 1
)sql";

template <class Enum>
Enum of_word(const std::vector<std::string_view>& words, const std::string& word) {
  return static_cast<Enum>(std::ranges::find(words, word) - words.begin());
}

}  // namespace

Result<Awaiting> awaiting(db::Transaction& tx, const vault::Vault& vault,
                          const std::string& booking_id) {
  Awaiting found;
  found.booking = TRY(find(tx, vault, booking_id));
  found.session = TRY(receptions::find_session(tx, found.booking.session_id));
  const db::Params now{{"booking_id", booking_id}, {"session_id", found.session.id}};
  for (const db::Row& row : tx.query(kCalled, now)) {
    const Called called{of_word<Reached>(kReachedWords, row.text("outcome")), row.date("called_on"),
                        row.integer("tries")};
    const bool reminder = of_word<About>(kAboutWords, row.text("about")) == About::reminder;
    (reminder ? found.reminder : found.new_day) = called;
  }
  return found;
}

std::vector<Awaiting> awaiting(db::Transaction& tx, const vault::Vault& vault,
                               const std::string& unit_id, Date today, Date until) {
  std::vector<Awaiting> all;
  const db::Params when{{"unit_id", unit_id}, {"today", today}, {"until", until}};
  for (const db::Row& row : tx.query(kAwaiting, when)) {
    if (auto one = awaiting(tx, vault, row.text("id"))) all.push_back(*std::move(one));
  }
  return all;
}

void save(db::Transaction& tx, const Telling& telling, Date on) {
  tx.execute(kSave, {{"booking_id", telling.booking_id},
                     {"session_id", telling.session_id},
                     {"about", kAboutWords[static_cast<std::size_t>(telling.about)]},
                     {"outcome", kReachedWords[static_cast<std::size_t>(telling.reached)]},
                     {"called_on", on}});
}

}  // namespace bookings
