// Places in a reception: booked by citizens and officers, cancelled by the code, the queue of the
// day.
#include <fmt/format.h>

#include <functional>

#include "quarter/broken.h"
#include "quarter/names.h"
#include "quarter/receive.h"

namespace quarter {
namespace {

constexpr int kSlots = 14;  // 08:00 to 11:30, a quarter of an hour each

bool is_taken(const Model& model, std::size_t reception, long long slot) {
  return std::ranges::any_of(model.places, [&](const Place& each) {
    return each.reception == reception && each.slot == slot && each.is_live();
  });
}

std::string drawn_kind(Dice& dice) {
  const int drawn = dice.between(1, 4);
  return drawn == 1 ? "denunciation" : drawn == 2 ? "complaint" : "feedback";
}

Place new_place(Run& run, std::size_t reception) {
  Place place{.reception = reception, .kind = drawn_kind(run.dice)};
  place.name = visitor_name(run.model.places.size(), place.kind == "denunciation");
  return place;
}

Asked booking_of(Run& run, const Place& place, std::optional<std::size_t> by) {
  json::Object body{{"session_id", run.model.receptions[place.reception].id},
                    {"kind", place.kind},
                    {"content", "Xin gặp về việc của gia đình " + place.name},
                    {"person", json::Object{{"kind", "person"}, {"name", place.name}}}};
  if (place.slot) body["slot"] = *place.slot;
  return {.by = by,
          .method = http::Method::post,
          .path = by ? "/bookings" : "/portal/bookings",
          .body = std::move(body),
          .headers = {{"idempotency-key", fresh_key(run, "place")}}};
}

void keep(Run& run, Place place, const json::Value& answer) {
  demand_equal(text_in(answer.at("booking"), "ticket"), place.ticket(), "a_place_of_his_own",
               run.model.receptions[place.reception].id);
  place.code = text_in(answer, "code");
  run.model.places.push_back(std::move(place));
}

// The row of this place in the queue: its identifier, which only the office gives.
std::string id_of(Run& run, std::size_t by, const Place& place) {
  const json::Value queue =
      run.door.look({.by = by,
                     .path = "/bookings",
                     .query = {{"session_id", run.model.receptions[place.reception].id}}});
  for (const auto& row : queue.at("items").as_array()) {
    if (text_in(row, "ticket") == place.ticket() && text_in(row, "stage") == place.stage) {
      demand_equal(row.at("version").as_int64(), place.version, "places_are_the_model",
                   place.ticket());
      return text_in(row, "id");
    }
  }
  throw Broken("places_are_the_model: " + place.ticket() + " " + place.stage + " is lost");
}

void take_number(Run& run, std::size_t at, std::size_t by) {
  Reception& reception = run.model.receptions[at];
  Place place = new_place(run, at);
  place.walk_in = reception.walk_ins + 1;
  place.stage = "arrived";
  place.arrived_at = run.world.clock.now();
  const std::string code = foreseen_for(run, by, reception.unit_id);
  const auto answer =
      run.door.act(booking_of(run, place, by), {.code = code, .journal = {"booking.book"}});
  if (!code.empty()) return;
  ++reception.walk_ins;
  keep(run, std::move(place), *answer);
}

// The booked hour, or of a number at the door the moment it was taken.
std::string turn_of(const Place& place) {
  if (!place.slot) return iso(place.arrived_at).substr(11, 5);
  const int minutes = 8 * 60 + static_cast<int>(*place.slot) * 15;
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

// Who is called is the first in turn; of two who came in one minute either.
void call_next(Run& run, std::size_t at, std::size_t by) {
  const Reception& reception = run.model.receptions[at];
  std::string first;
  for (const Place& each : run.model.places) {
    if (each.reception != at || each.stage != "arrived") continue;
    if (first.empty() || turn_of(each) < first) first = turn_of(each);
  }
  const std::string code =
      foreseen_for(run, by, reception.unit_id, first.empty() ? "booking.nobody_waits" : "");
  Asked asked{.by = by,
              .method = http::Method::post,
              .path = "/bookings/call-next",
              .body = {{"session_id", reception.id}}};
  const auto answer =
      run.door.act(asked, {.code = code, .journal = {"booking.call"}, .again = Again::never_lost});
  if (!code.empty()) return;
  for (Place& each : run.model.places) {
    if (each.reception != at || each.stage != "arrived" || turn_of(each) != first) continue;
    bool called = false;
    for (const auto& row : answer->at("items").as_array()) {
      called =
          called || (text_in(row, "ticket") == each.ticket() && text_in(row, "stage") == "called");
    }
    if (!called) continue;
    each.stage = "called";
    ++each.version;
    return;
  }
  throw Broken("who_is_next: at " + first + " nobody was called in " + reception.id);
}

struct Step {
  std::string_view act, from, to;
};
constexpr std::array kSteps{
    Step{"arrive", "booked", "arrived"},   Step{"arrive", "booked", "arrived"},
    Step{"receive", "called", "received"}, Step{"receive", "called", "received"},
    Step{"miss", "booked", "missed"},      Step{"miss", "called", "missed"},
    Step{"receive", "arrived", ""}};

void step(Run& run, std::size_t at, std::size_t by) {
  const Step& drawn = run.dice.pick(kSteps);
  const auto found = some_place(
      run, [&](const Place& each) { return each.reception == at && each.stage == drawn.from; });
  if (!found) return;
  Place& place = run.model.places[*found];
  const std::string& unit_id = run.model.receptions[at].unit_id;
  const std::string path = "/bookings/" + id_of(run, by, place) + "/" + std::string(drawn.act);
  const std::string code =
      foreseen_for(run, by, unit_id, drawn.to.empty() ? "booking.not_open" : "");
  run.door.act(
      act_on(by, path, place.version),
      {.code = code, .journal = {"booking." + std::string(drawn.act)}, .again = Again::refused});
  if (!code.empty()) return;
  place.stage = drawn.to;
  if (place.stage == "arrived") place.arrived_at = run.world.clock.now();
  ++place.version;
}

}  // namespace

void book_place(Run& run) {
  const auto at = some_reception(
      run, [&](const Reception& each) { return each.is_to_come() && each.day > run.today(); });
  if (!at) return;
  Place place = new_place(run, *at);
  place.slot = run.dice.between(0, run.dice.chance(70) ? 3 : kSlots - 1);
  std::optional<std::size_t> by;
  if (run.dice.chance(30)) by = a_keeper(run, run.model.receptions[*at].unit_id);
  const std::string code = is_taken(run.model, *at, *place.slot) ? "booking.slot_taken" : "";
  const auto answer =
      run.door.act(booking_of(run, place, by), {.code = code, .journal = {"booking.book"}});
  if (code.empty()) keep(run, std::move(place), *answer);
}

void cancel_place(Run& run) {
  const auto found = some_place(run, [&](const Place& each) {
    return run.model.receptions[each.reception].day != run.today();  // then it depends on the hour
  });
  if (!found) return;
  Place& place = run.model.places[*found];
  const Reception& reception = run.model.receptions[place.reception];
  const bool may = place.stage == "booked" && reception.is_to_come() && reception.day > run.today();
  run.door.act({.method = http::Method::post,
                .path = "/portal/bookings/cancel",
                .body = {{"code", place.code}}},
               {.code = may ? "" : "booking.not_open",
                .journal = {"booking.cancel"},
                .again = Again::refused});
  if (!may) return;
  place.stage = "cancelled";
  ++place.version;
}

void work_on_queue(Run& run) {
  const auto at = some_reception(
      run, [&](const Reception& each) { return each.is_to_come() && each.day == run.today(); });
  if (!at) return;
  const std::size_t by = somebody_at_the_calendar(run, run.model.receptions[*at].unit_id);
  const int drawn = run.dice.between(1, 10);
  if (drawn <= 3) return take_number(run, *at, by);
  if (drawn <= 6) return call_next(run, *at, by);
  step(run, *at, by);
}

}  // namespace quarter
