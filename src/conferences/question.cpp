#include "conferences/question.h"

#include "base/words.h"

namespace conferences {
std::string_view word(Stage stage) { return kStageWords[static_cast<std::size_t>(stage)]; }
Stage stage_of(std::string_view word) {
  return static_cast<Stage>(words::place_of(kStageWords, word));
}
std::string_view word(Through through) { return kThroughWords[static_cast<std::size_t>(through)]; }

json::Object to_json(const Told& told) {
  return {{"person", people::to_json(told.person)},
          {"text", told.text},
          {"set_aside_because", json::maybe(told.set_aside_because)}};
}

Told told_from(const json::Value& own) {
  const json::Object& object = own.as_object();
  Told told{.person = people::from_own_json(object.at("person")),
            .text = std::string(object.at("text").as_string())};
  if (const auto* why = object.at("set_aside_because").if_string()) told.set_aside_because = *why;
  return told;
}

std::string_view standing(const Promise& promise, Date today) {
  if (promise.stage == "kept") return promise.done_on > promise.due_on ? "kept_late" : "kept";
  return promise.due_on < today ? "late" : "running";
}

bool takes_questions(const receptions::Session& session, Date today) {
  return session.kind == receptions::Kind::dialogue_conference &&
         session.stage == receptions::Stage::published && today <= session.day;
}

std::vector<std::string_view> open_acts(const Question& question,
                                        const receptions::Session& session, Date today) {
  std::vector<std::string_view> acts;
  if (question.stage == Stage::asked) return {"release", "join", "set_aside"};
  if (question.stage != Stage::released) return acts;
  if (!question.answer) {
    acts.push_back("release");  // another wording
    if (today >= session.day) acts.push_back("answer");
    return acts;
  }
  if (!question.promise) return acts;
  if (question.promise->stage == "open") acts.push_back("report");
  if (question.promise->stage == "reported") {
    acts.push_back("confirm");
    acts.push_back("give_back");
  }
  return acts;
}

}  // namespace conferences
