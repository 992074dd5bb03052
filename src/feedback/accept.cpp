#include "feedback/feedback.h"

namespace feedback {

// The notice that it is accepted is the answer the law asks for within ten working days.
Result<Matter> apply(const Accept& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, matter.received_on, doing.today));
  matters::meet_clock(matter, "answer", act.on);
  matter.accepted_on = act.on;
  matter.stage = matters::Stage::accepted;
  return matter;
}

Result<Matter> start_clock(Matter matter, Date from, const law::Engine& law) {
  law::Due due =
      TRY(law.due("reception.answer_due",
                  {{"received_on", iso(from)}, {"system", matter.party_line ? "party" : "state"}}));
  matters::run_clock(matter, "answer", std::move(due));
  return matter;
}

}  // namespace feedback
