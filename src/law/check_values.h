// What the tables, lists and lengths of a wording must say, so that a question never meets a row
// that is missing, a word that it cannot read or a unit that it cannot count in.
#pragma once

#include "base/result.h"
#include "law/catalogue.h"
#include "law/rule.h"

namespace law {

// Of every wording and every other reading of it. `invalid` "law.bad_rulebook".
[[nodiscard]] Result<void> check_values(const Catalogue& catalogue, const Rule& rule);

// Can the procedure of this rule count that length in that unit?
[[nodiscard]] bool can_count(std::string_view rule, std::string_view length, Unit unit);

// What was checked as a number.
[[nodiscard]] int number_of_table(std::string_view text);
// "03-14" is a day of that year, "-12-15" one of the year before.
[[nodiscard]] Date day_of_table(int year, std::string_view text);

}  // namespace law
