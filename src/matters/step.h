// Which act may be done to a matter, from where to where, and by whom. Each kind has one table for
// three readers: perform() refuses what is not in it, `may` offers what is, docs draw it.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "matters/matter.h"
#include "staff/actor.h"

namespace matters {

// What an act is told besides its own fields. Time and people come in; nothing is looked up.
struct Doing {
  const law::Engine& law;
  Date today{};
  // The officer with a post in force in the matter's unit who may handle matters there;
  // `invalid` "assign.no_such_officer" otherwise.
  std::function<Result<staff::Actor>(const std::string& user_id)> colleague;
};

using Run = Result<Matter> (*)(json::Fields& in, Matter matter, const Doing& doing);

struct Step {
  std::string_view act;
  Stage from;
  Stage to;
  staff::Roles by;
  Run run;
};

// Reads the act's fields, all of them, then applies it.
template <class Act>
Result<Matter> run(json::Fields& in, Matter matter, const Doing& doing) {
  const Act act = Act::read(in);
  TRY(in.done());
  return apply(act, std::move(matter), doing);
}

// A kind of matter: its stage table and the clocks that start when it comes in.
struct KindTable {
  Kind kind;
  std::span<const Step> steps;
  // Starts (or starts again, after a classification or a reopening) the clock of the first
  // decision, from `from`.
  Result<Matter> (*start_clock)(Matter matter, Date from, const law::Engine& law);
};

// All kinds, in the order of the enum. Made by app.cpp.
struct Kinds {
  std::vector<const KindTable*> tables;
  [[nodiscard]] const KindTable& of(Kind kind) const {
    return *tables.at(static_cast<std::size_t>(kind));
  }
};

// The step of `act` from the matter's stage that one of the actor's posts in its unit allows.
// A handler acts only on what is assigned to him. `refused` "act.not_open_at_this_stage",
// `forbidden` "act.not_yours".
[[nodiscard]] Result<const Step*> find_step(const KindTable& table, std::string_view act,
                                            const Matter& matter, const staff::Actor& actor,
                                            Date today);

// The words of all acts, each once, in the order of the contract.
[[nodiscard]] const std::vector<std::string_view>& act_words();

inline constexpr staff::Roles kIntake{staff::Role::reception_officer, staff::Role::head,
                                      staff::Role::deputy};
inline constexpr staff::Roles kHeads{staff::Role::head, staff::Role::deputy};
inline constexpr staff::Roles kWorkers{staff::Role::handler, staff::Role::head,
                                       staff::Role::deputy};
inline constexpr staff::Roles kAll{staff::Role::reception_officer, staff::Role::handler,
                                   staff::Role::head, staff::Role::deputy};

}  // namespace matters
