// Questions as the contract shows them (api/openapi.yaml).
#pragma once

#include <vector>

#include "conferences/acts.h"

namespace conferences {

// Schema ConferencePage.
[[nodiscard]] json::Object to_json(const Page& page, const Doing& doing);
// Schema ConferencePromise: what its owner sees; never who asked.
[[nodiscard]] json::Object promise_line(const Question& question, const Doing& doing);
// Schema PublicQuestion of every released one, by topic: what everybody may read.
[[nodiscard]] json::Array public_json(const std::vector<Question>& questions,
                                      const units::Directory& units, Date today);
// Schema FollowedQuestion: for who has the code.
[[nodiscard]] json::Object followed_json(const Question& question,
                                         const std::vector<Question>& of_session,
                                         const units::Directory& units, Date today);

}  // namespace conferences
