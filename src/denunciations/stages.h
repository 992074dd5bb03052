// Which act may be done to a denunciation, from where, and by whom: the ordinary road, and what
// only this kind has.
#pragma once

#include "denunciations/denunciation.h"
#include "matters/ordinary_road.h"
#include "matters/terminate.h"

namespace denunciations {

using matters::run;
using matters::Stage;
using matters::Step;

inline constexpr auto kSteps = matters::joined(
    matters::kOrdinaryRoad<Accept, Withdraw, Reopen>,
    std::array{
        Step{"extend", Stage::accepted, Stage::accepted, matters::kHeads, &run<Extend>},
        Step{"suspend", Stage::accepted, Stage::accepted, matters::kHeads, &run<matters::Suspend>},
        Step{"continue", Stage::accepted, Stage::accepted, matters::kHeads,
             &run<matters::Continue>},
        Step{"begin_appraisal", Stage::accepted, Stage::accepted, matters::kHeads,
             &run<matters::BeginAppraisal>},
        Step{"end_appraisal", Stage::accepted, Stage::accepted, matters::kWorkers,
             &run<matters::EndAppraisal>},
        Step{"terminate", Stage::accepted, Stage::terminated, matters::kHeads,
             &run<matters::Terminate>},
        Step{"terminate", Stage::withdrawn, Stage::terminated, matters::kHeads,
             &run<matters::Terminate>},
        Step{"send_notice", Stage::terminated, Stage::closed, matters::kAll,
             &run<matters::SendNotice>},
        Step{"send_notice", Stage::accepted, Stage::accepted, matters::kAll,
             &run<matters::SendNotice>},
        Step{"send_notice", Stage::decided, Stage::decided, matters::kAll,
             &run<matters::SendNotice>},
        Step{"decide", Stage::accepted, Stage::decided, matters::kHeads, &run<Conclude>},
    });

extern const matters::KindTable kDenunciations;

}  // namespace denunciations
