#include "conferences/keeping.h"

#include <algorithm>

#include "base/clock.h"
#include "journal/journal.h"
#include "matters/step.h"
#include "receptions/keeping.h"
#include "receptions/sessions.h"
#include "staff/done_by.h"
#include "units/standing.h"

namespace conferences {
namespace {

Result<const staff::Post*> right_to(const Doing& doing, const Question& question, Who who) {
  if (who == Who::keeper) return receptions::keeper(doing, question.unit_id);
  if (const staff::Post* post = owner_post(doing, question)) return post;
  return fail(ErrorKind::forbidden, "question.not_the_owner", question.id);
}

Result<void> check_open(const Question& question, const receptions::Session& session,
                        std::string_view act, Date today) {
  const auto acts = open_acts(question, session, today);
  if (std::ranges::find(acts, act) != acts.end()) return {};
  return fail(ErrorKind::refused, "question.not_open", std::string(act));
}

}  // namespace

void note(db::Transaction& tx, const Doing& doing, const staff::Post* post,
          const Question& question, std::string_view act) {
  journal::record(
      tx, staff::done_by(doing.office, doing.actor, post,
                         {.act = "question." + std::string(act),
                          .subject_kind = "conference_question",
                          .subject_id = question.id,
                          .unit_id = question.unit_id,
                          .after = json::Object{{"session_id", question.session_id},
                                                {"stage", word(question.stage)},
                                                {"answered", question.answer.has_value()}}}));
}

Result<Question> change(const Doing& doing, const Which& which, std::string_view act, Who who,
                        const Apply& apply) {
  const Office& office = doing.office;
  return office.database.write([&](db::Transaction& tx) -> Result<Question> {
    Question question = TRY(find(tx, office.vault, which.id));
    auto session = TRY(receptions::find_session(tx, question.session_id));
    if (who == Who::keeper) session = TRY(receptions::seen_session(tx, doing, session.id));
    const staff::Post* post = TRY(right_to(doing, question, who));
    if (question.version != which.version) {
      return fail(ErrorKind::conflict, "question.changed_meanwhile", which.id);
    }
    TRY(check_open(question, session, act, office.clock.today()));
    TRY(apply(tx, question));
    TRY(save(tx, office.vault, question, office.random));
    note(tx, doing, post, question, act);
    return question;
  });
}

const staff::Post* owner_post(const Doing& doing, const Question& question) {
  if (!question.promise) return nullptr;
  const Office& office = doing.office;
  const Date today = office.clock.today();
  const auto owner = units::standing_for(question.promise->owner_unit_id, office.units, today);
  return doing.actor.holds(matters::kAll, owner, today);
}

}  // namespace conferences
