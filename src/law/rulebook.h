// Everything in the folder law/, read once and checked: rules, calendar, catalogue, choices,
// glossary. The loader refuses unknown keys, a wording without an article, a rule without examples
// and an example that does not come out; the error names file, line and example.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/calendar.h"
#include "law/catalogue.h"
#include "law/profile.h"
#include "law/rule.h"

namespace law {

// A change of the calendar that has been proposed but not decided.
struct Proposal {
  Words if_;
  std::vector<NamedDay> days;
};

struct CalendarYear {
  int year = 0;
  bool confirmed = true;
  std::string decision;  // what set its days
  Date first{};
  std::vector<NamedDay> days;
  std::vector<Proposal> proposals;
};

struct DatedChoice {
  std::string word;
  Words label;
  std::string article;
  Date in_force_from{};
  std::optional<Date> in_force_until;
  bool unverified = false;  // the article was not compared with the text itself
};

struct ChoiceList {
  std::string id;
  Words title;
  std::vector<DatedChoice> choices;  // in the order of the law
};

// A word of the law, ours and the one on the screen.
struct Term {
  std::string law, ours, vi, en, article;
};

struct Rulebook {
  Date default_day{};  // the day whose law applies where a question is asked without a date
  Catalogue catalogue;
  std::vector<CalendarYear> years;
  Named<Rule> rules;
  Named<Profile> profiles;  // local regulations an office may follow
  Named<ChoiceList> choices;
  std::vector<Term> glossary;

  [[nodiscard]] Calendar calendar() const;
};

// Reads and checks the files, but does not run the examples: Engine::load does.
[[nodiscard]] Result<Rulebook> read_rulebook(const std::string& folder);

// What must hold between the files. Puts the years in order.
[[nodiscard]] Result<void> check_rulebook(Rulebook& book);

// `invalid` "law.bad_rulebook", subject "complaints/accept_by.yaml:12: what is wrong".
[[nodiscard]] tl::unexpected<Error> bad_rulebook(std::string_view file, int line,
                                                 std::string_view what);

}  // namespace law
