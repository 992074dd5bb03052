// The bodies of the acts, read from JSON.
#pragma once

#include "receptions/acts.h"

namespace receptions {

// `from` and `to`, at most 400 days: "field.after_the_end", "field.too_large".
[[nodiscard]] Span read_span(json::Fields& in);
// Schema ReceptionSlot, as part of a body.
[[nodiscard]] Slot read_slot(json::Fields& in);

struct NewSession {
  Session session;
  std::vector<std::string> facts;  // of a sudden one
  std::optional<Online> online;    // of one that is held online
};
// Schema NewReceptionSession.
[[nodiscard]] NewSession read_new_session(json::Fields& in);
// Schema ReceptionDelegation, ReceptionStandIn.
[[nodiscard]] Delegation read_delegation(json::Fields& in);
[[nodiscard]] StandIn read_stand_in(json::Fields& in);
[[nodiscard]] std::string read_why(json::Fields& in);
// Schema NewOnlineStep.
[[nodiscard]] OnlineStep read_online_step(json::Fields& in);

}  // namespace receptions
