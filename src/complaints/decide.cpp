#include "complaints/complaint.h"

namespace complaints {

Result<Matter> apply(const Decide& act, Matter matter, const Doing& doing) {
  TRY(matters::check_running(matter, act.on, doing));
  matter = TRY(matters::with_answer(act, std::move(matter), doing));
  const bool second = matter.instance == "second";
  law::Due due = TRY(doing.law.due(
      "complaint.notice_due",
      {{"event", second ? "second_decision" : "first_decision"}, {"event_on", iso(act.on)}}));
  matters::meet_clock(matter, "resolution", act.on);
  matters::run_clock(matter, "send_decision", std::move(due));
  return matter;
}

}  // namespace complaints
