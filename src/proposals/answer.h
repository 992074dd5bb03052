// The head answers a proposal: he receives on a day, declines, or defers to a day. The answer
// stays.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "base/which.h"
#include "office.h"
#include "proposals/proposal.h"
#include "receptions/acts.h"
#include "staff/actor.h"

namespace proposals {

// The answer to the proposal about a matter, in the version that was seen. Each: `forbidden`
// "proposal.not_yours_to_answer", `not_found` "proposal.not_found", `refused`
// "proposal.not_waiting", `conflict` "proposal.changed_meanwhile".

struct Receive {
  receptions::Slot slot;
  std::vector<std::string> participants;  // posts
  std::optional<std::string> note;
};
// Calls the sudden session with these grounds, or joins the one that stands on that day already;
// what receptions refuse of a day (receptions/acts.h) is refused here.
[[nodiscard]] Receive read_receive(json::Fields& in);
Result<Answer> receive(const Office& office, const staff::Actor& actor, const Which& which,
                       const Receive& order);

struct Decline {
  std::string reason;
};
[[nodiscard]] Decline read_decline(json::Fields& in);
Result<Answer> decline(const Office& office, const staff::Actor& actor, const Which& which,
                       const Decline& order);

struct Defer {
  Date until{};
  std::string reason;
};
// `invalid` at "until" unless it is to come, and within half a year.
[[nodiscard]] Defer read_defer(json::Fields& in);
Result<Answer> defer(const Office& office, const staff::Actor& actor, const Which& which,
                     const Defer& order);

}  // namespace proposals
