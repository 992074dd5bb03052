#include "matters/step.h"

namespace matters {
namespace {

bool may_take(const Step& step, const Matter& matter, const staff::Actor& actor, Date today) {
  const staff::Post* post = actor.holds(step.by, matter.unit_id, today);
  if (!post) return false;
  if (post->role != staff::Role::handler) return true;
  return matter.assignee_id == actor.user_id;
}

}  // namespace

const std::vector<std::string_view>& act_words() {
  static const std::vector<std::string_view> kWords{"classify",
                                                    "accept",
                                                    "refuse",
                                                    "forward",
                                                    "guide",
                                                    "ask_to_split",
                                                    "file",
                                                    "assign",
                                                    "determine_complexity",
                                                    "determine_remote",
                                                    "extend",
                                                    "suspend",
                                                    "continue",
                                                    "terminate",
                                                    "begin_appraisal",
                                                    "end_appraisal",
                                                    "send_notice",
                                                    "decide",
                                                    "deliver",
                                                    "close",
                                                    "withdraw",
                                                    "reopen"};
  return kWords;
}

Result<const Step*> find_step(const KindTable& table, std::string_view act, const Matter& matter,
                              const staff::Actor& actor, Date today) {
  bool open_to_somebody = false;
  for (const Step& step : table.steps) {
    if (step.act != act || step.from != matter.stage) continue;
    if (may_take(step, matter, actor, today)) return &step;
    open_to_somebody = true;
  }
  if (open_to_somebody) return fail(ErrorKind::forbidden, "act.not_yours", std::string(act));
  return fail(ErrorKind::refused, "act.not_open_at_this_stage", std::string(act));
}

}  // namespace matters
