// Which act may be done to a recommendation or feedback, from where, and by whom: the ordinary
// road, and what only this kind has.
#pragma once

#include "feedback/feedback.h"
#include "matters/ordinary_road.h"

namespace feedback {

using matters::run;
using matters::Stage;
using matters::Step;

inline constexpr auto kSteps = matters::joined(
    matters::kOrdinaryRoad<Accept, Withdraw, Reopen>,
    std::array{
        Step{"decide", Stage::accepted, Stage::decided, matters::kWorkers, &run<AnswerIt>},
    });

extern const matters::KindTable kFeedback;

}  // namespace feedback
