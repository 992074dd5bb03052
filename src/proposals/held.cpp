#include "proposals/held.h"

#include "petitions/held.h"
#include "proposals/mark_store.h"
#include "proposals/proposal_store.h"

namespace proposals {

void erase(db::Transaction& tx, const vault::Vault& vault, const std::string& matter_id,
           const std::vector<people::Identity>& erased, Random& random) {
  for (Mark& mark : marks_of(tx, vault, matter_id)) {
    mark.ground = petitions::without_erased(mark.ground, erased);
    petitions::take_out(mark.taken_back_because, erased);
    save(tx, vault, mark, random);
  }
  for (Answer& answer : answers_about(tx, vault, matter_id)) {
    petitions::take_out(answer.reason, erased);
    save_words(tx, vault, answer, random);
  }
}

}  // namespace proposals
