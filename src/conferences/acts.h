// Everything that is done to a question. Each is one act: the right to it, one transaction, saved,
// on the journal, which has no word of anybody.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/which.h"
#include "conferences/question.h"
#include "conferences/question_store.h"
#include "receptions/acts.h"

namespace conferences {

using receptions::Doing;

struct NewQuestion {
  std::string session_id;
  Told told;
};
// Schema NewQuestion.
[[nodiscard]] NewQuestion read_new_question(json::Fields& in);

struct Asked {
  Question question;
  std::string code;  // 16 digits, derived; kept nowhere
};
// A citizen asks for himself, the keeper of the session writes down what was asked at the office.
// `refused` "question.not_open" for a session that takes none (any more).
Result<Asked> ask(const Doing& doing, const NewQuestion& incoming, const RequestKey& request);

// Each act below: `not_found` for who may not see the session, `forbidden` "reception.not_yours"
// for who does not keep it, `refused` "question.not_open" at another stage, `conflict`
// "question.changed_meanwhile".

struct Wording {
  std::string topic, text;
};
[[nodiscard]] Wording read_wording(json::Fields& in);
// For everybody to read.
Result<Question> release(const Doing& doing, const Which& which, const Wording& wording);
// It says the same as that one. `invalid` at "into" unless that is a released one of the session.
Result<Question> join(const Doing& doing, const Which& which, const std::string& into);
Result<Question> set_aside(const Doing& doing, const Which& which, const std::string& because);

struct NewPromise {
  std::string what;
  std::string owner_unit_id;
  Date due_on{};
};
struct NewAnswer {
  std::string text;
  std::optional<NewPromise> promise;
};
[[nodiscard]] NewAnswer read_answer(json::Fields& in);
// From the day of the session on. `invalid` at a unit that is not in force, at a day before today.
Result<Question> answer(const Doing& doing, const Which& which, const NewAnswer& given);

struct Report {
  Date done_on{};
  std::string evidence;
};
[[nodiscard]] Report read_report(json::Fields& in);
// By an officer of the owner: `forbidden` "question.not_the_owner".
Result<Question> report(const Doing& doing, const Which& which, const Report& given);
// By a second person who keeps the session: `refused` "directive.second_person".
Result<Question> confirm(const Doing& doing, const Which& which);
// Not done yet: open again.
Result<Question> give_back(const Doing& doing, const Which& which);

// ---- reading

struct Page {
  receptions::Session session;
  std::vector<Question> questions;
  bool may_keep = false;  // and reads who asked, and in which words
};
// `not_found` for who may not see the session, or for a session that is no conference.
[[nodiscard]] Result<Page> page(const Doing& doing, const std::string& session_id);
// What a unit has promised, or others for it, and has not been confirmed: `forbidden`
// "access.not_your_unit".
[[nodiscard]] Result<std::vector<Question>> promised_by(const Doing& doing,
                                                        const std::string& unit_id);
// Does this person report on its promise: of a unit that was merged, whoever does so in its
// successor.
[[nodiscard]] bool owns_promise(const Doing& doing, const Question& question);
// By who has the code.
[[nodiscard]] Result<Question> by_code(const Office& office, const std::string& code);

}  // namespace conferences
