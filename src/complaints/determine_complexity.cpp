#include "complaints/complaint.h"

namespace complaints {

DetermineComplexity DetermineComplexity::read(json::Fields& in) {
  return {.on = in.date("on"),
          .grounds = in.texts("grounds", 1, 7, {.max = 10}),
          .document_number = in.text("document_number", {.max = 100}),
          .remote = in.maybe_boolean("remote").value_or(false)};
}

Result<Matter> apply(const DetermineComplexity& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, *matter.accepted_on, doing.today));
  for (const std::string& ground : act.grounds) {
    TRY(matters::article_of(doing.law, "complaint.complexity_grounds", ground, act.on, "grounds"));
  }
  const matters::Clock* running = matters::next_clock(matter);
  if (running && law::is_late(running->due.due_on, act.on)) {
    return fail(ErrorKind::refused, "complexity.after_the_limit", "on",
                "Luật Khiếu nại, Điều 28; Nghị định 124/2020, Điều 3a.2");
  }
  law::Due due =
      TRY(doing.law.due("complaint.resolution_due", {{"accepted_on", iso(*matter.accepted_on)},
                                                     {"instance", matter.instance},
                                                     {"remote", act.remote},
                                                     {"complex", true},
                                                     {"complexity_documented", true}}));
  matters::run_clock(matter, "resolution", std::move(due));
  matter.is_complex = true;
  matter.complexity_grounds = act.grounds;
  return matter;
}

}  // namespace complaints
