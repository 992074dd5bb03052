// What the handlers about matters are handed, in this room and in those that build on it.
#pragma once

#include <string>

#include "base/json.h"
#include "base/request_key.h"
#include "base/result.h"
#include "http/request.h"
#include "matters/step.h"
#include "matters/take_in.h"
#include "office.h"
#include "staff/actor.h"

namespace matters {

struct Desk {
  const Office& office;
  const Kinds& kinds;
};

// What makes this request harmless when it is repeated, apart for each client; `invalid`
// "http.idempotency_key" without a key.
[[nodiscard]] Result<RequestKey> request_key(const http::Request& request, const Office& office,
                                             const std::string& client);

// Schema Registered: what is on the receipt of a paper just taken in, and what stands behind it.
[[nodiscard]] Result<json::Object> registered_json(const Desk& desk, const staff::Actor& actor,
                                                   const TakenIn& taken);

}  // namespace matters
