#include "base/clock.h"
#include "conferences/acts.h"
#include "conferences/keeping.h"
#include "petitions/register.h"
#include "receptions/keeping.h"
#include "receptions/sessions.h"
#include "staff/access.h"

namespace conferences {
namespace {

bool is_citizen(const staff::Actor& actor) { return actor.without_post == staff::Role::citizen; }

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
    const auto* post =
        staff::keeps_receptions(doing.actor, question.unit_id, office.units, question.asked_on);
    note(tx, doing, post, question, "ask");
    std::string code = code_of(office.vault, question.id);
    return Asked{std::move(question), std::move(code)};
  });
}

Result<Question> by_code(const Office& office, const std::string& code) {
  return office.database.read(
      [&](db::Transaction& tx) { return find_by_code(tx, office.vault, code); });
}

}  // namespace conferences
