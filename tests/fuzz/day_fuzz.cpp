// Days and instants as text. What is read is written the same, letter by letter.
#include "base/clock.h"
#include "fuzz.h"
#include "law/calendar.h"
#include "law/sum.h"

namespace fuzz {

void try_one(std::string_view input) {
  if (const auto day = parse_iso(input)) {
    must(iso(*day) == input, "a day read is written the same", input);
    must(year_of(*day) >= 1900 && year_of(*day) <= 2199, "a day is of these centuries", input);
    must(law::first_of_month(*day) <= *day && *day <= law::last_of_month(*day),
         "a day lies in its month", input);
    must(law::weekday_of(*day) >= 1 && law::weekday_of(*day) <= 7, "a day has its weekday", input);
    must(!vietnamese(*day).empty() && !law::english(*day).empty(), "a day can be said", input);
  }
  if (const auto at = parse_instant(input)) {
    must(iso(*at) == input, "an instant read is written the same", input);
  }
  if (const auto length = law::parse_length(input)) {
    must(law::en(*length) == input, "a length read is written the same", input);
    must(!law::vi(*length).empty(), "a length can be said", input);
  }
}

}  // namespace fuzz
