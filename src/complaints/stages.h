// Which act may be done to a complaint, from where, and by whom: the ordinary road, and what
// only this kind has.
#pragma once

#include "complaints/complaint.h"
#include "matters/ordinary_road.h"
#include "matters/terminate.h"

namespace complaints {

using matters::run;
using matters::Stage;
using matters::Step;

inline constexpr auto kSteps = matters::joined(
    matters::kOrdinaryRoad<Accept, Withdraw, Reopen>,
    std::array{
        Step{"determine_complexity", Stage::accepted, Stage::accepted, matters::kHeads,
             &run<DetermineComplexity>},
        Step{"determine_remote", Stage::accepted, Stage::accepted, matters::kHeads,
             &run<DetermineRemote>},
        Step{"suspend", Stage::accepted, Stage::accepted, matters::kHeads, &run<matters::Suspend>},
        Step{"continue", Stage::accepted, Stage::accepted, matters::kHeads,
             &run<matters::Continue>},
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
        Step{"decide", Stage::accepted, Stage::decided, matters::kHeads, &run<Decide>},
    });

extern const matters::KindTable kComplaints;

}  // namespace complaints
