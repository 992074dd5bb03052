#include "dialogues/stages.h"

namespace dialogues {
namespace {

bool is_open(const Step& step, const Dialogue& dialogue, const receptions::Session& session,
             Date today) {
  if (step.from != dialogue.stage) return false;
  if (step.act == "report") return session.delegate && !dialogue.reported_on;
  if (step.when == When::from_the_day) return session.day <= today;
  return step.when == When::always || session.day >= today;
}

}  // namespace

std::vector<std::string_view> open_acts(const Dialogue& dialogue,
                                        const receptions::Session& session, Date today) {
  std::vector<std::string_view> acts;
  for (const Step& step : kSteps) {
    if (is_open(step, dialogue, session, today)) acts.push_back(step.act);
  }
  return acts;
}

}  // namespace dialogues
