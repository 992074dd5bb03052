#include "conclusions/conclusion.h"

#include "base/check.h"

namespace conclusions {

law::Due notice_deadline(const Conclusion& conclusion) {
  law::Due due;
  due.question = "reception.profile_deadlines";
  due.input = {{"profile", conclusion.profile}, {"reception_on", iso(conclusion.concluded_on)}};
  due.field = "conclusion_notice_due_on";
  due.started_on = conclusion.concluded_on;
  due.due_on = *conclusion.notice_due_on;
  due.edition = conclusion.edition;
  return due;
}

std::string_view text(Stage stage) { return kStageWords.at(static_cast<std::size_t>(stage)); }

Stage parse_stage(std::string_view word) {
  for (std::size_t i = 0; i < kStageWords.size(); ++i) {
    if (kStageWords[i] == word) return static_cast<Stage>(i);
  }
  CHECK(!"a stage that is not in the list");
}

bool is_late(const Directive& directive, Date today) {
  return directive.done_on.value_or(today) > directive.due_on;
}

std::string_view lateness(const Directive& directive, Date today) {
  if (!is_late(directive, today)) return "in_time";
  return directive.explained_on ? "late_explained" : "late";
}

}  // namespace conclusions
