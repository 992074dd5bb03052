#include "complaints/complaint.h"

namespace complaints {

Refuse Refuse::read(json::Fields& in) {
  return {.on = in.date("on"),
          .ground = in.text("ground", {.max = 40}),
          .reason = in.text("reason", {.max = 2000, .min = 10, .one_line = false}),
          .document_number = in.maybe_text("document_number", {.max = 100})};
}

Result<Matter> apply(const Refuse& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, matter.received_on, doing.today));
  std::string article = TRY(matters::article_of(doing.law, "complaint.nonacceptance_grounds",
                                                act.ground, act.on, "ground"));
  return matters::leave(std::move(matter), matters::Stage::refused,
                        {.act = "refuse",
                         .on = act.on,
                         .ground = act.ground,
                         .article = std::move(article),
                         .reason = act.reason,
                         .document_number = act.document_number});
}

}  // namespace complaints
