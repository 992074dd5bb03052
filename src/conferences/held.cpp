#include "conferences/held.h"

#include "base/check.h"
#include "conferences/question_store.h"

namespace conferences {

std::vector<Question> held_on(db::Transaction& tx, const vault::Vault& vault,
                              const std::string& unit_id, const petitions::Person& person) {
  std::vector<Question> all;
  for (Question& question : of_unit(tx, vault, unit_id)) {
    if (petitions::is_person(vault, question.told.person, person)) {
      all.push_back(std::move(question));
    }
  }
  return all;
}

json::Object copy_of(const Question& question) {
  return {{"asked_on", iso(question.asked_on)},
          {"stage", word(question.stage)},
          {"identity", people::to_json(question.told.person)},
          {"text", question.told.text}};
}

void erase(db::Transaction& tx, const vault::Vault& vault, Question question, Random& random) {
  Told& told = question.told;
  const std::vector<people::Identity> erased{told.person};
  told.person = {.kind = told.person.kind, .name = petitions::kErasedLabel};
  told.text = petitions::kErasedLabel;
  petitions::take_out(told.set_aside_because, erased);
  CHECK(save(tx, vault, question, random));  // read in this transaction
}

}  // namespace conferences
