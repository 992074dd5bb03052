#include "feedback/feedback.h"

namespace feedback {

// No law asks for a form; a signed paper or the sender's own request is kept all the same.
Result<Matter> apply(const Withdraw& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, matters::last_step_on(matter), doing.today));
  if (!act.is_signed && !matter.withdrawal_asked_on) {
    return fail(ErrorKind::refused, "withdraw.not_valid", "signed");
  }
  return matters::leave(std::move(matter), matters::Stage::withdrawn,
                        {.act = "withdraw", .on = act.on, .reason = act.reason});
}

Result<Matter> apply(const Reopen& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, matter.closed_on.value_or(matter.received_on), doing.today));
  return start_clock(matters::take_up_again(std::move(matter)), act.on, doing.law);
}

}  // namespace feedback
