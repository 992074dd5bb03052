#include "visits/moved.h"

#include "rulings/one_each.h"
#include "visits/visit_store.h"

namespace visits {
namespace {

std::vector<rulings::Running> running(db::Transaction& tx) {
  std::vector<rulings::Running> all;
  for (const Visit& visit : awaiting_notice(tx)) {
    all.push_back({visit.id, visit.unit_id, number_of(visit), notice_deadline(*visit.refusal)});
  }
  return all;
}

}  // namespace

rulings::Keeper deadline_keeper() {
  return rulings::keeper_of(
      {.kind = "visit", .clock = "refusal_notice", .running = running, .move = move_notice});
}

}  // namespace visits
