#include "visits/held.h"

#include "matters/behind.h"
#include "visits/visit_store.h"

namespace visits {
namespace {

constexpr long long kEveryVisit = 1'000'000;

std::vector<std::size_t> positions_of(const Visit& visit, const vault::Vault& vault,
                                      const petitions::Person& person) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < visit.told.people.size(); ++i) {
    if (petitions::is_person(vault, visit.told.people[i], person)) positions.push_back(i);
  }
  return positions;
}

}  // namespace

std::vector<Held> held_on(db::Transaction& tx, const vault::Vault& vault,
                          const std::string& unit_id, const petitions::Person& person) {
  std::vector<Held> all;
  for (Visit& visit : of_unit(tx, vault,
                              {.unit_id = unit_id,
                              .from = date(1900, 1, 1),
                              .to = date(9999, 12, 31),
                              .after = "",
                              .limit = kEveryVisit})) {
    std::vector<std::size_t> positions = positions_of(visit, vault, person);
    if (!positions.empty()) all.push_back({std::move(visit), std::move(positions)});
  }
  return all;
}

json::Object copy_of(const Held& held) {
  const Visit& visit = held.visit;
  json::Array identities;
  for (const std::size_t i : held.positions) {
    identities.push_back(people::to_json(visit.told.people.at(i)));
  }
  json::Array contents;
  for (const petitions::Content& content : visit.told.contents) {
    contents.push_back(json::Value(content.summary));
  }
  json::Array documents;
  for (const Document& document : visit.told.documents) documents.push_back(to_json(document));
  return {{"number", number_of(visit)},
          {"received_on", iso(visit.received_on)},
          {"outcome", text(visit.outcome)},
          {"identities", std::move(identities)},
          {"other_people", visit.told.people.size() - held.positions.size()},
          {"contents", std::move(contents)},
          {"explanation", json::maybe(visit.told.explanation)},
          {"documents", std::move(documents)}};
}

Result<std::optional<matters::Kept>> kept(db::Transaction& tx, const Visit& visit,
                                          const law::Engine& law, Date today) {
  for (const std::string& id : visit.matter_ids) {
    const auto matter = TRY(matters::matter_of_id(tx, id));
    auto why = TRY(matters::kept(matter, law, today));
    if (why) return why;
  }
  if (!visit.matter_ids.empty()) return std::optional<matters::Kept>();
  const law::Due due = TRY(
      law.due("personal_data.kept_until", {{"closed_on", iso(visit.received_on)}}, "keep_until"));
  if (today > due.due_on) return std::optional<matters::Kept>();
  return std::optional(matters::Kept{"must_be_kept", due.basis, due.due_on});
}

void erase(db::Transaction& tx, const vault::Vault& vault, Held held, Random& random) {
  Told& told = held.visit.told;
  std::vector<people::Identity> erased;
  for (const std::size_t i : held.positions) {
    const people::Identity was = told.people.at(i);
    erased.push_back(was);
    told.people[i] = {
        .kind = was.kind, .name = petitions::kErasedLabel, .representative = was.representative};
  }
  for (petitions::Content& content : told.contents) {
    content.summary = petitions::without_erased(content.summary, erased);
    petitions::take_out(content.respondent, erased);
  }
  for (Document& document : told.documents) {
    document.name = petitions::without_erased(document.name, erased);
  }
  petitions::take_out(told.handled_before_by, erased);
  petitions::take_out(told.explanation, erased);
  petitions::take_out(told.identity_missing_because, erased);
  save_told(tx, vault, held.visit, random);
}

}  // namespace visits
