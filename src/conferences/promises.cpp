#include <algorithm>
#include <iterator>

#include "base/clock.h"
#include "conferences/acts.h"
#include "conferences/keeping.h"
#include "staff/access.h"
#include "units/standing.h"

namespace conferences {
namespace {

constexpr json::TextRule kEvidence{.max = 4000, .min = 5, .one_line = false};

}  // namespace

Report read_report(json::Fields& in) {
  return {.done_on = in.date("done_on"), .evidence = in.text("evidence", kEvidence)};
}

Result<Question> report(const Doing& doing, const Which& which, const Report& given) {
  return change(doing, which, "report", Who::owner,
                [&](db::Transaction&, Question& question) -> Result<void> {
                  if (given.done_on > doing.office.clock.today()) {
                    return wrong_field("done_on", "field.in_the_future");
                  }
                  if (given.done_on < question.answer->on) {
                    return wrong_field("done_on", "act.before_last_step");
                  }
                  Promise& promise = *question.promise;
                  promise.stage = "reported";
                  promise.done_on = given.done_on;
                  promise.evidence = given.evidence;
                  promise.reported_by = doing.actor.user_id;
                  promise.reported_by_name = doing.actor.name;
                  return {};
                });
}

Result<Question> confirm(const Doing& doing, const Which& which) {
  return change(doing, which, "confirm", Who::keeper,
                [&](db::Transaction&, Question& question) -> Result<void> {
                  Promise& promise = *question.promise;
                  if (promise.reported_by == doing.actor.user_id) {
                    return fail(ErrorKind::refused, "directive.second_person", question.id);
                  }
                  promise.stage = "kept";
                  promise.confirmed_by_name = doing.actor.name;
                  promise.confirmed_on = doing.office.clock.today();
                  return {};
                });
}

Result<Question> give_back(const Doing& doing, const Which& which) {
  return change(doing, which, "give_back", Who::keeper,
                [&](db::Transaction&, Question& question) -> Result<void> {
                  Promise& promise = *question.promise;
                  promise.stage = "open";
                  promise.done_on.reset();
                  promise.evidence.reset();
                  promise.reported_by.reset();
                  promise.reported_by_name.reset();
                  return {};
                });
}

Result<std::vector<Question>> promised_by(const Doing& doing, const std::string& unit_id) {
  const Office& office = doing.office;
  const auto right = staff::list_right(doing.actor, unit_id, office.units, office.clock.today());
  if (right.sight < staff::Sight::full) {
    return fail(ErrorKind::forbidden, "access.not_your_unit", "unit_id");
  }
  return office.database.read([&](db::Transaction& tx) {
    std::vector<Question> all;
    for (const auto& id : units::answers_for(unit_id, office.units, office.clock.today())) {
      std::ranges::move(of_owner(tx, office.vault, id), std::back_inserter(all));
    }
    return all;
  });
}

bool owns_promise(const Doing& doing, const Question& question) {
  return owner_post(doing, question) != nullptr;
}

}  // namespace conferences
