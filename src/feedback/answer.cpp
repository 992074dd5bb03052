#include "feedback/feedback.h"

namespace feedback {

AnswerIt AnswerIt::read(json::Fields& in) {
  return {.on = in.date("on"),
          .result = in.text("result", {.max = 40}),
          .document_number = in.text("document_number", {.max = 100}),
          .text = in.text("text", {.max = 20000, .min = 10, .one_line = false}),
          .evidence = in.text("evidence", {.max = 4000, .min = 10, .one_line = false})};
}

Result<Matter> apply(const AnswerIt& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, *matter.accepted_on, doing.today));
  TRY(matters::article_of(doing.law, "feedback.results", act.result, act.on, "result"));
  matter.decided_on = act.on;
  matter.answer = matters::Answer{.result = act.result,
                                  .document_number = act.document_number,
                                  .decided_on = act.on,
                                  .text = act.text,
                                  .evidence = act.evidence};
  matter.stage = matters::Stage::decided;
  return matter;
}

}  // namespace feedback
