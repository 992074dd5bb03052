#include "complaints/complaint.h"

namespace complaints {

Decide Decide::read(json::Fields& in) {
  return {.on = in.date("on"),
          .result = in.text("result", {.max = 40}),
          .document_number = in.text("document_number", {.max = 100}),
          .text = in.text("text", {.max = 20000, .min = 10, .one_line = false}),
          .evidence = in.text("evidence", {.max = 4000, .min = 10, .one_line = false})};
}

Result<Matter> apply(const Decide& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, *matter.accepted_on, doing.today));
  const bool second = matter.instance == "second";
  TRY(matters::article_of(doing.law,
                          second ? "complaint.outcomes_second" : "complaint.outcomes_first",
                          act.result, act.on, "result"));
  law::Due due = TRY(doing.law.due(
      "complaint.notice_due",
      {{"event", second ? "second_decision" : "first_decision"}, {"event_on", iso(act.on)}}));
  matters::meet_clock(matter, "resolution", act.on);
  matters::run_clock(matter, "send_decision", std::move(due));
  matter.decided_on = act.on;
  matter.answer = matters::Answer{.result = act.result,
                                  .document_number = act.document_number,
                                  .decided_on = act.on,
                                  .text = act.text,
                                  .evidence = act.evidence};
  matter.stage = matters::Stage::decided;
  return matter;
}

}  // namespace complaints
