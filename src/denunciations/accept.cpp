#include "denunciations/denunciation.h"

namespace denunciations {

Result<Matter> apply(const Accept& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, matter.received_on, doing.today));
  law::Due due = TRY(doing.law.due("denunciation.resolution_due", {{"accepted_on", iso(act.on)}}));
  matters::meet_clock(matter, "processing", act.on);
  matters::run_clock(matter, "resolution", std::move(due));
  matter.accepted_on = act.on;
  matter.stage = matters::Stage::accepted;
  return matter;
}

Result<Matter> start_clock(Matter matter, Date from, const law::Engine& law) {
  const json::Object input{{"received_on", iso(from)}};
  if (matter.belongs_to == "own_body") {
    matters::run_clock(matter, "processing",
                       TRY(law.due("denunciation.initial_processing_due", input)));
    return matter;
  }
  matters::run_clock(matter, "forwarding", TRY(law.due("denunciation.out_of_competence", input)));
  return matter;
}

}  // namespace denunciations
