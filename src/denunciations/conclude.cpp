#include "denunciations/denunciation.h"

namespace denunciations {

Result<Matter> apply(const Conclude& act, Matter matter, const Doing& doing) {
  TRY(matters::check_running(matter, act.on, doing));
  matter = TRY(matters::with_answer(act, std::move(matter), doing));
  law::Due due = TRY(doing.law.due("denunciation.conclusion_deadlines",
                                   {{"concluded_on", iso(act.on)}}, "send_due_on"));
  matters::meet_clock(matter, "resolution", act.on);
  matters::run_clock(matter, "send_conclusion", std::move(due));
  return matter;
}

}  // namespace denunciations
