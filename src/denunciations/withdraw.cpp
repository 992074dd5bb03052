#include "denunciations/denunciation.h"
#include "matters/terminate.h"

namespace denunciations {

Result<Matter> apply(const Withdraw& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, matters::last_step_on(matter), doing.today));
  json::Object input{{"withdrawn_on", iso(act.on)},
                     {"signed", act.is_signed},
                     {"coerced", act.coerced},
                     {"before_conclusion", !matter.decided_on.has_value()}};
  if (matter.accepted_on) input["accepted_on"] = iso(*matter.accepted_on);
  const law::Answer answer = TRY(doing.law.ask("denunciation.withdrawal_outcome", input));
  const std::string article = answer.basis.empty() ? "" : answer.basis.front();
  if (answer.fields.at("outcome").as_string() != "terminate") {
    return fail(ErrorKind::refused, "withdraw.not_valid", act.is_signed ? "coerced" : "signed",
                article);
  }
  return matters::leave(
      std::move(matter), matters::Stage::withdrawn,
      {.act = "withdraw", .on = act.on, .article = article, .reason = act.reason});
}

Result<Matter> apply(const Reopen& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, matter.closed_on.value_or(matter.received_on), doing.today));
  TRY(matters::check_may_reopen(matter, act));
  return start_clock(matters::take_up_again(std::move(matter)), act.on, doing.law);
}

}  // namespace denunciations
