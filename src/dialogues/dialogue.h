// A dialogue on one matter: who is invited, who was told when, who came, what was said and agreed.
// Its day, place and who presides stand in its session of the head's calendar, which says nothing
// of the matter; here is what may be read by who reads the matter.
//
// Always true: what was recorded of it stays; a day that was put off stays in its history.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"

namespace dialogues {

enum class Stage {
  called,    // to come, or waiting for its minutes
  held,      // with its minutes
  not_held,  // with the reason
};
inline const std::vector<std::string_view> kStageWords{"called", "held", "not_held"};
[[nodiscard]] std::string_view word(Stage stage);
[[nodiscard]] Stage stage_of(std::string_view word);

// As what somebody is invited.
inline const std::vector<std::string_view> kAsWords{"complainant", "representative", "respondent",
                                                    "interested", "body"};

struct Invited {
  std::string as;
  std::string name;
  std::optional<std::string> address;
  std::optional<bool> attended;          // once the minutes are there
  std::string reason = "none";           // why he stayed away: a word of the law
  std::optional<std::string> explained;  // in his words, and the paper that proves it
};

// Himself, or who stands for him.
[[nodiscard]] bool is_complainant(const Invited& invited);

// A notice that was sent to those who were invited.
struct Notice {
  std::string session_id;  // for which day
  Date sent_on{};
  std::string number;  // of the paper
};

// A day that was put off, and why. The session of the calendar says only that it was.
struct PutOff {
  std::string session_id;
  Date day{};
  std::string why;
};

struct Minutes {
  std::string secretary;  // who writes them
  std::string opinions;   // of those who came
  std::optional<std::string> agreed, disagreed;
};

// What is sealed.
struct Told {
  std::string content;  // what it is about
  std::vector<Invited> invited;
  std::vector<PutOff> put_off;
  std::optional<Minutes> minutes;
  std::optional<std::string> not_held_because;
  std::optional<std::string> report;  // of who held it instead of the one who resolves
};
[[nodiscard]] json::Value to_json(const std::optional<Minutes>& minutes);
[[nodiscard]] json::Object to_json(const Told& told);
[[nodiscard]] Told told_from(const json::Value& own);

struct Dialogue {
  std::string id;
  std::string matter_id;
  std::string unit_id;
  std::string session_id;
  Stage stage = Stage::called;
  Date called_on{};
  std::string called_by_name;
  std::vector<Notice> notices;
  std::optional<Date> recorded_on;
  std::optional<std::string> recorded_by_name;
  bool report_owed = false;
  std::optional<Date> reported_on;
  Told told;
  long long version = 1;
};
[[nodiscard]] json::Array to_json(const std::vector<Notice>& notices);
[[nodiscard]] std::vector<Notice> notices_from(const json::Value& own);

// The last notice for the day it stands on now; nullptr: none was sent yet.
[[nodiscard]] const Notice* notice_of(const Dialogue& dialogue);

// Every text of what is sealed, for who takes somebody out of it.
[[nodiscard]] std::vector<std::string*> texts_of(Told& told);

// What officers have said of a matter that bears on its dialogue, the last word of it.
struct Said {
  std::string matter_id;
  std::vector<std::string> facts;
  Date said_on{};
  std::string said_by_name;
  std::string ground;  // sealed
};

}  // namespace dialogues
