// A question for a dialogue conference: asked, put into a wording that everybody may read,
// answered, and what was promised with it.
//
// Always true: the public sees a released wording, its answer and its promise, and never who asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "people/identity.h"
#include "receptions/session.h"

namespace conferences {

enum class Stage { asked, released, joined, set_aside };
inline const std::vector<std::string_view> kStageWords{"asked", "released", "joined", "set_aside"};
[[nodiscard]] std::string_view word(Stage stage);
[[nodiscard]] Stage stage_of(std::string_view word);

enum class Through { portal, office };
inline const std::vector<std::string_view> kThroughWords{"portal", "office"};
[[nodiscard]] std::string_view word(Through through);

// What is sealed.
struct Told {
  people::Identity person;  // the name may be empty: nobody has to say who he is
  std::string text;
  std::optional<std::string> set_aside_because;
};
[[nodiscard]] json::Object to_json(const Told& told);
[[nodiscard]] Told told_from(const json::Value& own);

// What was promised before the hall. Public.
struct Promise {
  std::string what;
  std::string owner_unit_id;
  Date due_on{};
  std::string stage = "open";  // open, reported, kept
  std::optional<Date> done_on;
  std::optional<std::string> evidence;
  std::optional<std::string> reported_by, reported_by_name;
  std::optional<std::string> confirmed_by_name;
  std::optional<Date> confirmed_on;
};
inline const std::vector<std::string_view> kPromiseStages{"open", "reported", "kept"};

struct Answer {
  std::string text;
  Date on{};
  std::string by_name;
};

struct Question {
  std::string id;
  std::string session_id;
  std::string unit_id;
  Through through = Through::portal;
  Date asked_on{};
  Stage stage = Stage::asked;
  std::optional<std::string> topic;      // a short heading, as the clerk sorts
  std::optional<std::string> wording;    // for everybody
  std::optional<std::string> joined_to;  // the question that says the same
  std::optional<Answer> answer;
  std::optional<Promise> promise;
  Told told;
  long long version = 1;
};

// "running", "late", "kept", "kept_late": a promise is kept once a second person has confirmed it.
[[nodiscard]] std::string_view standing(const Promise& promise, Date today);

// Questions are taken until the session's end, once it is announced.
[[nodiscard]] bool takes_questions(const receptions::Session& session, Date today);
// What its keeper may do now: "release", "join", "set_aside", "answer", "confirm", "give_back"; its
// owner "report".
[[nodiscard]] std::vector<std::string_view> open_acts(const Question& question,
                                                      const receptions::Session& session,
                                                      Date today);

}  // namespace conferences
