#include "personal_data/moved.h"

#include "personal_data/data_request_store.h"
#include "rulings/one_each.h"

namespace personal_data {
namespace {

std::vector<rulings::Running> running(db::Transaction& tx) {
  std::vector<rulings::Running> all;
  for (const DataRequest& request : open_requests(tx)) {
    all.push_back({request.id, request.unit_id, request.number, deadline(request)});
  }
  return all;
}

}  // namespace

rulings::Keeper deadline_keeper() {
  return rulings::keeper_of(
      {.kind = "data_request", .clock = "answer", .running = running, .move = move});
}

}  // namespace personal_data
