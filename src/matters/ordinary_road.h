// The steps that every kind takes, with the kind's own acts in their places. A kind adds what only
// it has.
#pragma once

#include <algorithm>
#include <array>

#include "matters/acts.h"

namespace matters {

template <class Accept, class Withdraw, class Reopen>
inline constexpr std::array kOrdinaryRoad{
    Step{"classify", Stage::received, Stage::classified, kIntake, &run<Classify>},
    Step{"classify", Stage::classified, Stage::classified, kIntake, &run<Classify>},
    Step{"accept", Stage::classified, Stage::accepted, kHeads, &run<Accept>},
    Step{"refuse", Stage::classified, Stage::refused, kHeads, &run<Refuse>},
    Step{"forward", Stage::classified, Stage::forwarded, kIntake, &run<Forward>},
    Step{"guide", Stage::classified, Stage::guided, kIntake, &run<Guide>},
    Step{"ask_to_split", Stage::classified, Stage::split_asked, kIntake, &run<AskToSplit>},
    Step{"file", Stage::classified, Stage::filed, kHeads, &run<File>},
    Step{"assign", Stage::classified, Stage::classified, kHeads, &run<Assign>},
    Step{"assign", Stage::accepted, Stage::accepted, kHeads, &run<Assign>},
    Step{"deliver", Stage::decided, Stage::delivered, kAll, &run<Deliver>},
    Step{"close", Stage::delivered, Stage::closed, kWorkers, &run<Close>},
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

// One table of two.
template <std::size_t N, std::size_t M>
constexpr std::array<Step, N + M> joined(const std::array<Step, N>& road,
                                         const std::array<Step, M>& own) {
  return [&]<std::size_t... I, std::size_t... J>(std::index_sequence<I...>,
                                                 std::index_sequence<J...>) {
    return std::array<Step, N + M>{road[I]..., own[J]...};
  }
  (std::make_index_sequence<N>{}, std::make_index_sequence<M>{});
}

}  // namespace matters
