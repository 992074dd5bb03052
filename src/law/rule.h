// A dated rule of law as data: wordings with the day they come into force, their articles, their
// doubts and the other readings. What a legislator can change without changing the procedure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "law/sum.h"

namespace law {

template <class T>
using Named = std::map<std::string, T, std::less<>>;

// The values of a wording, each under the name the procedure asks for.
struct Slots {
  Named<Length> lengths;
  Named<int> numbers;
  Named<std::string> words;               // form numbers and other single words
  Named<std::vector<std::string>> lists;  // words in the order of the law
  Named<Named<std::string>> tables;       // word → word
};

// Another way to read a wording; its slots replace those of the wording.
struct Reading {
  std::string word;  // "law"
  Words if_;         // "if the law prevails over the decree"
  Slots slots;
  std::string basis;
};

struct Doubt {
  std::string id;  // "D2", empty for a doubt of this rule alone
  Words text;
  std::string reads;  // the word of the reading that the wording itself follows: "decree"
  Words because;      // why that one is the default
};

struct Wording {
  Date in_force_from{};
  std::optional<Date> in_force_until;  // last day; none: until the next wording
  Slots slots;
  std::string basis;
  std::optional<Doubt> doubt;
  std::vector<Reading> otherwise;
};

struct Example {
  std::string question;
  json::Object input, answer;
  std::string refused;  // the code of the refusal that is expected instead of an answer
  Words because;
  int line = 0;
};

struct Rule {
  std::string id;  // "complaint.accept_by"
  Words title;
  std::string starts;                  // the event: "received_on"
  std::vector<std::string> questions;  // the questions that use it
  std::vector<Wording> wordings;       // in order of in_force_from
  std::vector<Example> examples;
  std::string file;

  // The wording in force on that day, nullptr before the first and after the last.
  [[nodiscard]] const Wording* on(Date day) const;
  [[nodiscard]] const Wording* after(const Wording& wording) const;  // the next one, or nullptr
};

struct Profile;

// A wording in force, under one reading and one local profile. Asking for a slot that does not
// exist is our bug: the loader has compared every wording with what the procedure needs.
class InForce {
 public:
  InForce(const Rule& rule, const Wording& wording, const Reading* reading, const Profile* profile)
      : rule_(&rule), wording_(&wording), reading_(reading), profile_(profile) {}

  // The law's, or the profile's where that is shorter.
  [[nodiscard]] Length length(std::string_view name = "length") const;
  [[nodiscard]] int number(std::string_view name) const;
  [[nodiscard]] bool says(std::string_view flag) const;  // there and 1
  [[nodiscard]] const std::string& word(std::string_view name) const;
  [[nodiscard]] const std::vector<std::string>& list(std::string_view name) const;
  [[nodiscard]] bool lists(std::string_view name, std::string_view word) const;
  // The word beside `key`, or nullptr.
  [[nodiscard]] const std::string* in_table(std::string_view name, std::string_view key) const;

  [[nodiscard]] std::optional<Length> maybe_length(std::string_view name) const;
  [[nodiscard]] const Length* law_length(std::string_view name) const;
  [[nodiscard]] const std::string* maybe_word(std::string_view name) const;
  [[nodiscard]] const std::vector<std::string>* maybe_list(std::string_view name) const;

  [[nodiscard]] const Rule& rule() const { return *rule_; }
  [[nodiscard]] const Wording& wording() const { return *wording_; }
  [[nodiscard]] const std::string& basis() const;
  [[nodiscard]] const Profile* profile() const { return profile_; }

 private:
  const Rule* rule_;
  const Wording* wording_;
  const Reading* reading_;
  const Profile* profile_;
};

}  // namespace law
