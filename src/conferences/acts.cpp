#include "conferences/acts.h"

#include "base/clock.h"
#include "conclusions/conclude.h"
#include "conferences/keeping.h"
#include "receptions/keeping.h"
#include "receptions/sessions.h"

namespace conferences {
namespace {

constexpr json::TextRule kTopic{.max = 120, .min = 3};
constexpr json::TextRule kAnswer{.max = 4000, .min = 5, .one_line = false};

NewPromise read_promise(json::Fields& in) {
  return {.what = in.text("what", kAnswer),
          .owner_unit_id = in.text("owner_unit_id", {.max = 64}),
          .due_on = in.date("due_on")};
}

std::string in_promise(std::string_view field) { return "promise." + std::string(field); }

// A head promises for the units that he instructs.
Result<Promise> promise_of(const Office& office, const std::string& issuer,
                           const NewPromise& given) {
  const Date today = office.clock.today();
  if (!conclusions::may_instruct(office, issuer, given.owner_unit_id, today)) {
    return wrong_field(in_promise("owner_unit_id"), "conclusion.cannot_instruct");
  }
  if (given.due_on < today) return wrong_field(in_promise("due_on"), "directive.day_passed");
  return Promise{.what = given.what, .owner_unit_id = given.owner_unit_id, .due_on = given.due_on};
}

}  // namespace

Wording read_wording(json::Fields& in) {
  return {.topic = in.text("topic", kTopic), .text = in.text("wording", kText)};
}

Result<Question> release(const Doing& doing, const Which& which, const Wording& wording) {
  return change(doing, which, "release", Who::keeper,
                [&](db::Transaction&, Question& question) -> Result<void> {
                  question.stage = Stage::released;
                  question.topic = wording.topic;
                  question.wording = wording.text;
                  return {};
                });
}

Result<Question> join(const Doing& doing, const Which& which, const std::string& into) {
  return change(doing, which, "join", Who::keeper,
                [&](db::Transaction& tx, Question& question) -> Result<void> {
                  const auto other = find(tx, doing.office.vault, into);
                  const bool fits = other && other->session_id == question.session_id &&
                                    other->stage == Stage::released;
                  if (!fits) return wrong_field("into", "question.not_one_to_join");
                  question.stage = Stage::joined;
                  question.joined_to = into;
                  return {};
                });
}

Result<Question> set_aside(const Doing& doing, const Which& which, const std::string& because) {
  return change(doing, which, "set_aside", Who::keeper,
                [&](db::Transaction&, Question& question) -> Result<void> {
                  question.stage = Stage::set_aside;
                  question.told.set_aside_because = because;
                  return {};
                });
}

NewAnswer read_answer(json::Fields& in) {
  NewAnswer given{.text = in.text("answer", kAnswer)};
  given.promise = in.maybe_object("promise", read_promise);
  return given;
}

Result<Question> answer(const Doing& doing, const Which& which, const NewAnswer& given) {
  return change(
      doing, which, "answer", Who::keeper,
      [&](db::Transaction&, Question& question) -> Result<void> {
        if (given.promise) {
          question.promise = TRY(promise_of(doing.office, question.unit_id, *given.promise));
        }
        question.answer = Answer{given.text, doing.office.clock.today(), doing.actor.name};
        return {};
      });
}

Result<Page> page(const Doing& doing, const std::string& session_id) {
  const Office& office = doing.office;
  return office.database.read([&](db::Transaction& tx) -> Result<Page> {
    Page page{.session = TRY(receptions::seen_session(tx, doing, session_id))};
    if (page.session.kind != receptions::Kind::dialogue_conference) {
      return fail(ErrorKind::not_found, "reception.not_found");
    }
    page.questions = of_session(tx, office.vault, session_id);
    page.may_keep = receptions::keeper(doing, page.session.unit_id).has_value();
    return page;
  });
}

}  // namespace conferences
