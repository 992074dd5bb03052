#include "dialogues/held.h"

#include <algorithm>

#include "base/check.h"
#include "dialogues/dialogue_store.h"
#include "petitions/held.h"

namespace dialogues {

std::vector<Dialogue> held_on(db::Transaction& tx, const vault::Vault& vault,
                              const std::string& unit_id,
                              const std::vector<people::Identity>& people) {
  std::vector<Dialogue> all;
  if (people.empty()) return all;
  for (Dialogue& dialogue : of_unit(tx, vault, unit_id)) {
    const auto texts = texts_of(dialogue.told);
    const bool named = std::ranges::any_of(texts, [&](const std::string* text) {
      return petitions::without_erased(*text, people) != *text;
    });
    if (named) all.push_back(std::move(dialogue));
  }
  return all;
}

json::Object copy_of(const Dialogue& dialogue) {
  return {{"called_on", iso(dialogue.called_on)},
          {"stage", word(dialogue.stage)},
          {"recorded_on", json::maybe(dialogue.recorded_on)}};
}

void erase(db::Transaction& tx, const vault::Vault& vault, Dialogue dialogue,
           const std::vector<people::Identity>& people, Random& random) {
  for (std::string* text : texts_of(dialogue.told)) {
    *text = petitions::without_erased(*text, people);
  }
  CHECK(save(tx, vault, dialogue, random));  // read in this transaction
}

void erase_said(db::Transaction& tx, const vault::Vault& vault, const std::string& matter_id,
                const std::vector<people::Identity>& people, Random& random) {
  auto said = find_said(tx, vault, matter_id);
  if (!said) return;
  said->ground = petitions::without_erased(said->ground, people);
  save(tx, vault, *said, random);
}

}  // namespace dialogues
