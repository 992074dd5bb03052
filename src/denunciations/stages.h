// Which act may be done to a denunciation, from where, and by whom.
#pragma once

#include <array>

#include "denunciations/denunciation.h"

namespace denunciations {

using matters::kAll;
using matters::kHeads;
using matters::kIntake;
using matters::kWorkers;
using matters::run;
using matters::Stage;
using matters::Step;

inline constexpr std::array kSteps{
    Step{"classify", Stage::received, Stage::classified, kIntake, &run<matters::Classify>},
    Step{"classify", Stage::classified, Stage::classified, kIntake, &run<matters::Classify>},
    Step{"accept", Stage::classified, Stage::accepted, kHeads, &run<Accept>},
    Step{"refuse", Stage::classified, Stage::refused, kHeads, &run<Refuse>},
    Step{"forward", Stage::classified, Stage::forwarded, kIntake, &run<matters::Forward>},
    Step{"guide", Stage::classified, Stage::guided, kIntake, &run<matters::Guide>},
    Step{"ask_to_split", Stage::classified, Stage::split_asked, kIntake, &run<matters::AskToSplit>},
    Step{"file", Stage::classified, Stage::filed, kHeads, &run<matters::File>},
    Step{"assign", Stage::classified, Stage::classified, kHeads, &run<matters::Assign>},
    Step{"assign", Stage::accepted, Stage::accepted, kHeads, &run<matters::Assign>},
    Step{"extend", Stage::accepted, Stage::accepted, kHeads, &run<Extend>},
    Step{"decide", Stage::accepted, Stage::decided, kHeads, &run<Conclude>},
    Step{"deliver", Stage::decided, Stage::delivered, kAll, &run<matters::Deliver>},
    Step{"close", Stage::delivered, Stage::closed, kWorkers, &run<matters::Close>},
    Step{"withdraw", Stage::received, Stage::withdrawn, kAll, &run<Withdraw>},
    Step{"withdraw", Stage::classified, Stage::withdrawn, kAll, &run<Withdraw>},
    Step{"withdraw", Stage::accepted, Stage::withdrawn, kAll, &run<Withdraw>},
    Step{"reopen", Stage::refused, Stage::classified, kHeads, &run<Reopen>},
    Step{"reopen", Stage::forwarded, Stage::classified, kHeads, &run<Reopen>},
    Step{"reopen", Stage::guided, Stage::classified, kHeads, &run<Reopen>},
    Step{"reopen", Stage::split_asked, Stage::classified, kHeads, &run<Reopen>},
    Step{"reopen", Stage::filed, Stage::classified, kHeads, &run<Reopen>},
    Step{"reopen", Stage::withdrawn, Stage::classified, kHeads, &run<Reopen>},
    Step{"reopen", Stage::closed, Stage::classified, kHeads, &run<Reopen>},
};

extern const matters::KindTable kDenunciations;

}  // namespace denunciations
