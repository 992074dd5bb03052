#include "bookings/held.h"

#include "bookings/about_store.h"
#include "bookings/booking_store.h"
#include "files/files.h"

namespace bookings {

std::vector<Held> held_on(db::Transaction& tx, const vault::Vault& vault,
                          const std::string& unit_id, const petitions::Person& person) {
  std::vector<Held> all;
  for (Held& held : of_unit(tx, vault, unit_id)) {
    if (petitions::is_person(vault, held.booking.told.person, person)) {
      all.push_back(std::move(held));
    }
  }
  return all;
}

json::Object copy_of(const Held& held) {
  return {{"day", iso(held.day)},
          {"ticket", ticket_of(held.booking)},
          {"stage", word(held.booking.stage)},
          {"identity", people::to_json(held.booking.told.person)},
          {"content", held.booking.told.content}};
}

std::string name_of(const Held& held) { return iso(held.day) + "/" + ticket_of(held.booking); }

std::vector<std::string> erase(db::Transaction& tx, const vault::Vault& vault, Held held,
                               Random& random) {
  Told& told = held.booking.told;
  told.person = {.kind = told.person.kind, .name = petitions::kErasedLabel};
  told.content = petitions::kErasedLabel;
  told.others.clear();
  save_told(tx, vault, held.booking, random);
  keep_matters(tx, held.booking.id, {});
  return files::remove_of_booking(tx, held.booking.id);
}

}  // namespace bookings
