// Erasing what the office holds on the person who asks, as far as archives law lets it: papers
// whose matters are all over and past their years. The journal stays as it is, chained: it names
// nobody.
#pragma once

#include <string>

#include "base/json.h"
#include "base/result.h"
#include "office.h"
#include "staff/actor.h"

namespace personal_data {

struct EraseOrder {
  std::string request_id;
  std::string document_number;  // of the decision to erase
  std::string reason;
};
// Schema Erasure: of each paper whether it was erased, or why it stays, with the article and the
// day. `refused` "data_request.not_an_erasure" for a request for a copy.
Result<json::Object> erase_for(const Office& office, const staff::Actor& actor,
                               const EraseOrder& order);

}  // namespace personal_data
