#include "complaints/complaint.h"

namespace complaints {

Result<Matter> apply(const Accept& act, Matter matter, const Doing& doing) {
  TRY(matters::check_day(act.on, matter.received_on, doing.today));
  law::Due due = TRY(doing.law.due("complaint.resolution_due",
                                   {{"accepted_on", iso(act.on)}, {"instance", matter.instance}}));
  matters::meet_clock(matter, "acceptance", act.on);
  matters::run_clock(matter, "resolution", std::move(due));
  matter.accepted_on = act.on;
  matter.stage = matters::Stage::accepted;
  return matter;
}

Result<Matter> start_clock(Matter matter, Date from, const law::Engine& law) {
  law::Due due = TRY(law.due("complaint.acceptance_due",
                             {{"received_on", iso(from)}, {"instance", matter.instance}}));
  matters::run_clock(matter, "acceptance", std::move(due));
  return matter;
}

}  // namespace complaints
