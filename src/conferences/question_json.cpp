#include "conferences/question_json.h"

#include <algorithm>

#include "base/clock.h"
#include "matters/shown.h"
#include "receptions/session.h"
#include "units/directory.h"

namespace conferences {
namespace {

// Schema PublicPromise.
json::Value promise_json(const std::optional<Promise>& promise, const units::Directory& units,
                         Date today) {
  if (!promise) return nullptr;
  const bool kept = promise->stage == "kept";
  return json::Object{{"what", promise->what},
                      {"owner", matters::unit_json(promise->owner_unit_id, units)},
                      {"due_on", iso(promise->due_on)},
                      {"standing", standing(*promise, today)},
                      {"done_on", kept ? json::maybe(promise->done_on) : json::Value(nullptr)},
                      {"evidence", kept ? json::maybe(promise->evidence) : json::Value(nullptr)}};
}

json::Value answer_json(const std::optional<Answer>& answer) {
  if (!answer) return nullptr;
  return json::Object{{"text", answer->text}, {"on", iso(answer->on)}};
}

long long asked_with(const Question& question, const std::vector<Question>& all) {
  return 1 + std::ranges::count_if(
                 all, [&](const Question& each) { return each.joined_to == question.id; });
}

// Schema PublicQuestion.
json::Object public_json(const Question& question, const std::vector<Question>& all,
                         const units::Directory& units, Date today) {
  return {{"id", question.id},
          {"topic", json::maybe(question.topic)},
          {"wording", json::maybe(question.wording)},
          {"asked_by", asked_with(question, all)},
          {"answer", answer_json(question.answer)},
          {"promise", promise_json(question.promise, units, today)}};
}

// What the keeper and the owner see of how a promise is being kept. Schema KeptPromise.
json::Value keeping_json(const std::optional<Promise>& promise) {
  if (!promise) return nullptr;
  return json::Object{{"stage", promise->stage},
                      {"done_on", json::maybe(promise->done_on)},
                      {"evidence", json::maybe(promise->evidence)},
                      {"reported_by", json::maybe(promise->reported_by_name)},
                      {"confirmed_by", json::maybe(promise->confirmed_by_name)},
                      {"confirmed_on", json::maybe(promise->confirmed_on)}};
}

json::Array may_json(const Question& question, const Page& page, const Doing& doing) {
  const Date today = doing.office.clock.today();
  json::Array may;
  for (const std::string_view act : open_acts(question, page.session, today)) {
    const bool his = act == "report" ? owns_promise(doing, question) : page.may_keep;
    if (his) may.push_back(json::Value(act));
  }
  return may;
}

json::Value asked_json(const Question& question, bool may_read) {
  if (!may_read) return nullptr;
  const people::Identity& person = question.told.person;
  return json::Object{{"name", person.name},
                      {"phone", json::maybe(person.phone)},
                      {"text", question.told.text},
                      {"set_aside_because", json::maybe(question.told.set_aside_because)}};
}

// Schema ConferenceQuestion.
json::Object line_json(const Question& question, const Page& page, const Doing& doing) {
  const Date today = doing.office.clock.today();
  json::Object line = public_json(question, page.questions, doing.office.units, today);
  line["stage"] = word(question.stage);
  line["through"] = word(question.through);
  line["asked_on"] = iso(question.asked_on);
  line["joined_to"] = json::maybe(question.joined_to);
  line["asked"] = asked_json(question, page.may_keep);
  line["keeping"] = keeping_json(question.promise);
  line["may"] = may_json(question, page, doing);
  line["version"] = question.version;
  return line;
}

}  // namespace

json::Object to_json(const Page& page, const Doing& doing) {
  json::Array items;
  for (const Question& question : page.questions) {
    // What nobody has released yet is read by its keeper alone.
    if (page.may_keep || question.stage == Stage::released) {
      items.push_back(line_json(question, page, doing));
    }
  }
  return {{"session",
           json::Object{{"id", page.session.id},
                        {"unit", matters::unit_json(page.session.unit_id, doing.office.units)},
                        {"day", iso(page.session.day)},
                        {"place", page.session.place},
                        {"stage", receptions::word(page.session.stage)}}},
          {"may_ask", page.may_keep && takes_questions(page.session, doing.office.clock.today())},
          {"may_keep", page.may_keep},
          {"items", std::move(items)}};
}

json::Object promise_line(const Question& question, const Doing& doing) {
  const Date today = doing.office.clock.today();
  const auto& promise = question.promise;
  const bool reports = promise->stage == "open" && owns_promise(doing, question);
  json::Array may;
  if (reports) may.push_back("report");
  return {{"id", question.id},
          {"session_id", question.session_id},
          {"issuer", matters::unit_json(question.unit_id, doing.office.units)},
          {"topic", json::maybe(question.topic)},
          {"wording", json::maybe(question.wording)},
          {"promise", promise_json(promise, doing.office.units, today)},
          {"keeping", keeping_json(promise)},
          {"may", std::move(may)},
          {"version", question.version}};
}

json::Array public_json(const std::vector<Question>& questions, const units::Directory& units,
                        Date today) {
  std::vector<const Question*> released;
  for (const Question& question : questions) {
    if (question.stage == Stage::released) released.push_back(&question);
  }
  std::ranges::stable_sort(released, {}, [](const Question* each) { return *each->topic; });
  json::Array array;
  for (const Question* question : released) {
    array.push_back(public_json(*question, questions, units, today));
  }
  return array;
}

json::Object followed_json(const Question& question, const std::vector<Question>& of_session,
                           const units::Directory& units, Date today) {
  const std::string& shown = question.joined_to.value_or(question.id);
  const auto found = std::ranges::find(of_session, shown, &Question::id);
  const bool is_public = found != of_session.end() && found->stage == Stage::released;
  json::Value open = nullptr;
  if (is_public) open = public_json(*found, of_session, units, today);
  return {{"session_id", question.session_id},
          {"asked_on", iso(question.asked_on)},
          {"stage", word(question.stage)},
          {"public", std::move(open)}};
}

}  // namespace conferences
