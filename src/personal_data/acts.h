// What is done with a data subject's request: registered, answered or refused. Each is permitted,
// one transaction, and on the journal.
#pragma once

#include <string>

#include "base/json.h"
#include "base/request_key.h"
#include "base/result.h"
#include "base/which.h"
#include "office.h"
#include "personal_data/data_request.h"
#include "staff/actor.h"

namespace personal_data {

// Schema NewDataRequest; `today`: nothing is received later.
[[nodiscard]] DataRequest read_new(json::Fields& in, Date today);

// Gives number and due day (law: personal_data.request_due), or what the key has registered
// already. `forbidden` "data_request.not_yours", `conflict` "data_request.key_used_otherwise" when
// the key came with another body.
Result<DataRequest> add(const Office& office, const staff::Actor& actor, DataRequest incoming,
                        const RequestKey& once);

// The request as its responsible person sees it; `not_found` for anybody else.
[[nodiscard]] Result<DataRequest> find_own(db::Transaction& tx, const Office& office,
                                           const staff::Actor& actor, const std::string& id);

struct Reply {
  Date on{};
  Stage stage = Stage::answered;
  std::string reason;                  // what was handed over, or why not
  std::optional<std::string> article;  // of a refusal
};
// `refused` "data_request.closed" when it is answered already; `conflict`
// "data_request.changed_meanwhile".
Result<DataRequest> reply(const Office& office, const staff::Actor& actor, const Which& which,
                          const Reply& given);

}  // namespace personal_data
