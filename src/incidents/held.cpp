#include "incidents/held.h"

#include "petitions/held.h"

namespace incidents {

std::vector<Held> held_on(db::Transaction& tx, const vault::Vault& vault,
                          const std::string& unit_id, const std::vector<people::Identity>& people) {
  std::vector<Held> all;
  if (people.empty()) return all;
  for (Incident& incident : of_unit(tx, vault, {unit_id, date(1900, 1, 1), date(9999, 12, 31)})) {
    Held held;
    bool named = false;
    for (const Note& note : incident.notes) {
      held.texts.push_back(petitions::without_erased(note.text, people));
      named = named || held.texts.back() != note.text;
    }
    held.incident = std::move(incident);
    if (named) all.push_back(std::move(held));
  }
  return all;
}

json::Object copy_of(const Held& held) {
  const Incident& incident = held.incident;
  return {{"number", number_of(incident)},
          {"happened_on", iso(incident.happened_on)},
          {"kind", incident.kind}};
}

Result<std::optional<law::Due>> kept_until(const Incident& incident, const law::Engine& law,
                                           Date today) {
  const json::Object given{{"closed_on", iso(incident.closed_on.value_or(incident.happened_on))}};
  law::Due due = TRY(law.due("personal_data.kept_until", given, "keep_until"));
  if (incident.closed_on && today > due.due_on) return std::optional<law::Due>();
  return std::optional(std::move(due));
}

Result<void> erase(db::Transaction& tx, const vault::Vault& vault, Held held, Random& random) {
  for (std::size_t i = 0; i < held.texts.size(); ++i) {
    held.incident.notes[i].text = held.texts[i];
  }
  return save(tx, vault, held.incident, random);
}

}  // namespace incidents
