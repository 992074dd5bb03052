#include "conferences/acts.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "base/clock.h"
#include "conclusions/conclude.h"
#include "journal/journal.h"
#include "matters/step.h"
#include "petitions/register.h"
#include "receptions/keeping.h"
#include "receptions/sessions.h"
#include "staff/access.h"
#include "units/standing.h"

namespace conferences {
namespace {

constexpr json::TextRule kText{.max = 2000, .min = 10, .one_line = false};
constexpr json::TextRule kTopic{.max = 120, .min = 3};
constexpr json::TextRule kAnswer{.max = 4000, .min = 5, .one_line = false};

bool is_citizen(const staff::Actor& actor) { return actor.without_post == staff::Role::citizen; }

void note(db::Transaction& tx, const Doing& doing, const Question& question, std::string_view act) {
  const Date today = doing.office.clock.today();
  const auto* post =
      staff::keeps_receptions(doing.actor, question.unit_id, doing.office.units, today);
  journal::record(tx,
                  {.act = "question." + std::string(act),
                   .subject_kind = "conference_question",
                   .subject_id = question.id,
                   .unit_id = question.unit_id,
                   .user_id = doing.actor.user_id,
                   .user_name = doing.actor.name,
                   .post = post ? std::string(staff::text(post->role)) + "@" + post->unit_id : "",
                   .reason = "",
                   .before = nullptr,
                   .after = json::Object{{"session_id", question.session_id},
                                         {"stage", word(question.stage)},
                                         {"answered", question.answer.has_value()}},
                   .at = doing.office.clock.now()});
}

Result<receptions::Session> open_session(db::Transaction& tx, const Doing& doing,
                                         const std::string& id) {
  auto session = TRY(receptions::find_session(tx, id));
  if (is_citizen(doing.actor)) {
    if (session.stage == receptions::Stage::draft) {
      return fail(ErrorKind::not_found, "reception.not_found");
    }
  } else {
    session = TRY(receptions::seen_session(tx, doing, id));
    TRY(receptions::keeper(doing, session.unit_id));
  }
  if (takes_questions(session, doing.office.clock.today())) return session;
  return fail(ErrorKind::refused, "question.not_open", id);
}

std::string code_of(const vault::Vault& vault, const std::string& id) {
  return petitions::code_from(vault, "question_code", id);
}

Result<Asked> replay(db::Transaction& tx, const Office& office, const RequestKey& request,
                     const Used& used) {
  if (used.digest != request.digest) {
    return fail(ErrorKind::conflict, "petition.key_used_otherwise", "Idempotency-Key");
  }
  return Asked{TRY(find(tx, office.vault, used.question_id)),
               code_of(office.vault, used.question_id)};
}

enum class Who { keeper, owner };
using Apply = std::function<Result<void>(db::Transaction&, Question&)>;

Result<void> check_right(const Doing& doing, const Question& question, Who who) {
  const Office& office = doing.office;
  if (who == Who::keeper) {
    TRY(receptions::keeper(doing, question.unit_id));
    return {};
  }
  if (owns_promise(doing, question)) return {};
  return fail(ErrorKind::forbidden, "question.not_the_owner", question.id);
}

Result<void> check_open(const Question& question, const receptions::Session& session,
                        std::string_view act, Date today) {
  const auto acts = open_acts(question, session, today);
  if (std::ranges::find(acts, act) != acts.end()) return {};
  return fail(ErrorKind::refused, "question.not_open", std::string(act));
}

Result<Question> change(const Doing& doing, const Which& which, std::string_view act, Who who,
                        const Apply& apply) {
  const Office& office = doing.office;
  return office.database.write([&](db::Transaction& tx) -> Result<Question> {
    Question question = TRY(find(tx, office.vault, which.id));
    auto session = TRY(receptions::find_session(tx, question.session_id));
    if (who == Who::keeper) session = TRY(receptions::seen_session(tx, doing, session.id));
    TRY(check_right(doing, question, who));
    if (question.version != which.version) {
      return fail(ErrorKind::conflict, "question.changed_meanwhile", which.id);
    }
    TRY(check_open(question, session, act, office.clock.today()));
    TRY(apply(tx, question));
    TRY(save(tx, office.vault, question, office.random));
    note(tx, doing, question, act);
    return question;
  });
}

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

NewQuestion read_new_question(json::Fields& in) {
  NewQuestion incoming{.session_id = in.text("session_id", {.max = 64})};
  incoming.told.text = in.text("text", kText);
  incoming.told.person.name = in.maybe_text("name", {.max = 200}).value_or("");
  incoming.told.person.phone = in.maybe_text("phone", {.max = 20});
  return incoming;
}

Result<Asked> ask(const Doing& doing, const NewQuestion& incoming, const RequestKey& request) {
  const Office& office = doing.office;
  return office.database.write([&](db::Transaction& tx) -> Result<Asked> {
    if (const auto used = find_key(tx, request.key)) return replay(tx, office, request, *used);
    const auto session = TRY(open_session(tx, doing, incoming.session_id));
    Question question{.id = new_id(office.clock.now(), office.random),
                      .session_id = session.id,
                      .unit_id = session.unit_id,
                      .through = is_citizen(doing.actor) ? Through::portal : Through::office,
                      .asked_on = office.clock.today(),
                      .told = incoming.told};
    insert(tx, office.vault, question, request, office.random);
    note(tx, doing, question, "ask");
    std::string code = code_of(office.vault, question.id);
    return Asked{std::move(question), std::move(code)};
  });
}

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

Report read_report(json::Fields& in) {
  return {.done_on = in.date("done_on"), .evidence = in.text("evidence", kAnswer)};
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
  if (!question.promise) return false;
  const Office& office = doing.office;
  const Date today = office.clock.today();
  const auto owner = units::standing_for(question.promise->owner_unit_id, office.units, today);
  return doing.actor.holds(matters::kAll, owner, today) != nullptr;
}

Result<Question> by_code(const Office& office, const std::string& code) {
  return office.database.read(
      [&](db::Transaction& tx) { return find_by_code(tx, office.vault, code); });
}

}  // namespace conferences
