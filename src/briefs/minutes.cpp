#include "briefs/minutes.h"

#include <algorithm>

#include "base/clock.h"
#include "bookings/acts.h"
#include "visits/look.h"

namespace briefs {
namespace {

using bookings::Booking;
using receptions::Doing;

Received received_in(db::Transaction& tx, const Doing& doing, const visits::Looked& looked) {
  Received received{.reception = conclusions::reception_of(tx, doing.office, doing.actor, looked)};
  if (looked.behind.hides_people) return received;
  for (const people::Identity& person : looked.visit.told.people) {
    received.people.push_back(person.name);
  }
  if (!looked.visit.told.people.empty()) {
    received.address = looked.visit.told.people.front().address.value_or("");
  }
  return received;
}

void count_queue(const std::vector<Booking>& all, Minutes& minutes) {
  for (const Booking& each : all) {
    if (each.stage == bookings::Stage::cancelled) continue;
    ++(each.walk_in ? minutes.walk_ins : minutes.booked);
    if (each.stage == bookings::Stage::missed) ++minutes.missed;
  }
}

json::Object json_of(const Received& received) {
  return {{"reception", conclusions::to_json(received.reception)},
          {"people", json::Array(received.people.begin(), received.people.end())},
          {"address", received.address}};
}

}  // namespace

Result<Minutes> minutes_of(const Doing& doing, const std::string& session_id) {
  const SeenSession seen = TRY(seen_session(doing, session_id));
  const Office& office = doing.office;
  if (seen.session.day > office.clock.today()) {
    return fail(ErrorKind::refused, "brief.not_yet", session_id);
  }
  return office.database.read([&](db::Transaction& tx) -> Result<Minutes> {
    Minutes minutes{.session = seen.facts};
    count_queue(bookings::of_session(tx, office.vault, session_id), minutes);
    for (visits::Visit& visit : visits::visits_in(tx, office, session_id)) {
      ++minutes.visits;
      minutes.people += visit.people_count;
      const auto looked = TRY(visits::looked_at(tx, office, doing.actor, std::move(visit)));
      if (looked.sight < staff::Sight::full) continue;
      minutes.items.push_back(received_in(tx, doing, looked));
    }
    return minutes;
  });
}

json::Object to_json(const Minutes& minutes) {
  json::Array items;
  for (const Received& each : minutes.items) items.push_back(json_of(each));
  return {{"session", to_json(minutes.session)},
          {"booked", minutes.booked},
          {"walk_ins", minutes.walk_ins},
          {"missed", minutes.missed},
          {"visits", minutes.visits},
          {"people", minutes.people},
          {"items", std::move(items)}};
}

Result<NoticePaper> notice_of(const Doing& doing, const std::string& visit_id) {
  const Office& office = doing.office;
  auto found = TRY(office.database.read([&](db::Transaction& tx) -> Result<visits::Looked> {
    return visits::look(tx, office, doing.actor, visit_id);
  }));
  if (!found.visit.session_id) return fail(ErrorKind::not_found, "conclusion.not_found");
  const SeenSession seen = TRY(seen_session(doing, *found.visit.session_id));
  return office.database.read([&](db::Transaction& tx) -> Result<NoticePaper> {
    NoticePaper notice{.session = seen.facts, .received = received_in(tx, doing, found)};
    const auto& conclusion = notice.received.reception.conclusion;
    if (!conclusion) return fail(ErrorKind::not_found, "conclusion.not_found");
    if (conclusion->at_once) {
      return fail(ErrorKind::refused, "conclusion.answered_at_once", visit_id);
    }
    return notice;
  });
}

json::Object to_json(const NoticePaper& notice) {
  return {{"session", to_json(notice.session)}, {"received", json_of(notice.received)}};
}

}  // namespace briefs
