#include "bookings/acts.h"

namespace bookings {
namespace {

constexpr json::TextRule kContent{.max = 2000, .min = 3, .one_line = false};
constexpr std::size_t kMostOthers = 20;  // how many may speak the law says
constexpr long long kMostPeople = 100000, kMostSlots = 300;

}  // namespace

NewBooking read_new_booking(json::Fields& in, Door door) {
  NewBooking incoming{.session_id = in.text("session_id", {.max = 64})};
  incoming.slot = door == Door::portal ? std::optional(in.integer("slot", 0, kMostSlots))
                                       : in.maybe_integer("slot", 0, kMostSlots);
  const std::string kind = in.word("kind", petitions::kKindWords);
  if (!kind.empty()) incoming.kind = petitions::parse_kind(kind);
  incoming.priority = in.maybe_word("priority", kPriorityWords).value_or("none");
  incoming.people_count = in.maybe_integer("people_count", 1, kMostPeople).value_or(1);
  incoming.paper_code = in.maybe_text("paper_code", {.max = 40});
  incoming.brings_appointment = in.maybe_boolean("brings_appointment").value_or(false);
  incoming.appointment_file = in.maybe_text("appointment_file", {.max = 64});
  incoming.told.others = in.texts("others", 0, kMostOthers, {.max = 200});
  incoming.asks_secrecy = in.maybe_boolean("asks_secrecy").value_or(true);
  incoming.told.content = in.text("content", kContent);
  if (const auto person = in.maybe_object("person", people::read_identity)) {
    incoming.told.person = *person;
  } else {
    in.wrong("person", "field.required");
  }
  return incoming;
}

}  // namespace bookings
