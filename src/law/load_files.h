// The readers of the kinds of files in law/, for rulebook.cpp alone. `file` is the name used in
// errors.
#pragma once

#include <string_view>

#include "base/result.h"
#include "law/rulebook.h"
#include "law/yaml_file.h"

namespace law {

[[nodiscard]] Result<Rule> load_rule(const Yaml& root, std::string_view file);
// `usual_question`: the one that is asked where the example names none.
[[nodiscard]] Result<Example> load_example(const Yaml& node, std::string_view file,
                                           const std::string& usual_question);
[[nodiscard]] Result<Profile> load_profile(const Yaml& root, std::string_view file);
[[nodiscard]] Result<CalendarYear> load_calendar_year(const Yaml& root, std::string_view file);
[[nodiscard]] Result<void> load_questions(const Yaml& root, std::string_view file,
                                          Catalogue& catalogue);
[[nodiscard]] Result<void> load_vocabulary(const Yaml& root, std::string_view file,
                                           Catalogue& catalogue);
[[nodiscard]] Result<ChoiceList> load_choices(const Yaml& root, std::string_view file);
[[nodiscard]] Result<std::vector<Term>> load_glossary(const Yaml& root, std::string_view file);

}  // namespace law
