// Who may see and who may do what, written out a second time: whatever is not here must be refused.
#pragma once

#include <optional>
#include <string>

#include "quarter/ledger.h"

namespace quarter {

enum class Sight { none, outline, full };

// Of one matter. The assignee alone among the handlers sees a denunciation.
[[nodiscard]] Sight sight(const Model& model, const Person& who, const Matter& matter);
// Does the person reach lists of this unit at all?
[[nodiscard]] bool reaches(const Person& who, const std::string& unit_id);
// May open who denounced: only those who work on it.
[[nodiscard]] bool may_open_sender(const Model& model, const Person& who, const Matter& matter);
// Works in the unit: may register what holds no denunciation.
// The best that the matters behind a paper give; for a sealed one the denunciations linked to it.
struct PaperSight {
  Sight sight = Sight::none;
  bool opens = false;
};
[[nodiscard]] PaperSight sight_of_paper(const Model& model, const Person& who, const Paper& paper);
[[nodiscard]] bool works_in(const Person& who, const std::string& unit_id);
[[nodiscard]] bool may_register(const Person& who, const std::string& unit_id, bool denunciation);

// An act of the table that there is nothing to do with now: it is not offered, and refused.
[[nodiscard]] bool is_idle(const Matter& matter, const std::string& act);

// Why the act is not open to this person, before its body is read: "act.not_open_at_this_stage",
// "act.not_yours"; nothing when it is.
[[nodiscard]] std::optional<std::string> closed_to(const Model& model, const Person& who,
                                                   const Matter& matter, const std::string& act);

extern const std::vector<std::string> kActs;
// Offered, and done by nobody in this quarter: tests/acts/ has what follows from them.
extern const std::vector<std::string> kOnlyOffered;

}  // namespace quarter
