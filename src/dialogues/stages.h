// Who may do what about a dialogue, in the matter's own unit, and when.
#pragma once

#include <array>

#include "dialogues/dialogue.h"
#include "matters/step.h"
#include "receptions/session.h"

namespace dialogues {

// A handler only for what is assigned to him.
inline constexpr staff::Roles kConductors = matters::kAll;

enum class When { always, before_its_end, from_the_day };

// The post by which this person conducts dialogues about the matter; nullptr: he does not.
[[nodiscard]] inline const staff::Post* conductor(const matters::Matter& matter,
                                                  const staff::Actor& actor, Date today) {
  const staff::Post* post = actor.holds(kConductors, matter.unit_id, today);
  if (!post || post->role != staff::Role::handler) return post;
  return matter.assignee_id == actor.user_id ? post : nullptr;
}

struct Step {
  std::string_view act;
  Stage from;
  When when;
};
inline constexpr std::array kSteps{
    Step{"invite", Stage::called, When::before_its_end},
    Step{"send_notice", Stage::called, When::before_its_end},
    Step{"postpone", Stage::called, When::before_its_end},
    Step{"record", Stage::called, When::from_the_day},
    Step{"not_held", Stage::called, When::always},  // also before its day
    Step{"report", Stage::held, When::always},
};

// The acts that are open on this day.
[[nodiscard]] std::vector<std::string_view> open_acts(const Dialogue& dialogue,
                                                      const receptions::Session& session,
                                                      Date today);

}  // namespace dialogues
