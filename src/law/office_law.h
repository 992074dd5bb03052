// What an office has ruled about the law beside its calendar: how it reads doubtful wordings, and
// from which day on it follows which local profile.
#pragma once

#include <string>
#include <vector>

#include "law/calendar.h"
#include "law/rulebook.h"

namespace law {

// The readings in use where they are not the default: rule → word of the reading.
using Readings = Named<std::string>;

// From this day on, until the next of them.
struct ChosenProfile {
  Date from{};
  std::string profile;
};

struct OfficeLaw {
  Readings readings;
  std::vector<ChosenProfile> profiles;  // in order of their days
};

// The profile followed for what begins on that day; nullptr where none is, or where the chosen one
// is not in force.
[[nodiscard]] const Profile* profile_on(const Rulebook& book, const OfficeLaw& office, Date day);

// From `from` on this one, whatever was chosen before for that day and later ones.
void choose_profile(OfficeLaw& office, const std::string& profile, Date from);

// The calendar of the State as this office works it: swapped Saturdays are off where its profile
// says so.
[[nodiscard]] Calendar worked_calendar(const Rulebook& book, const OfficeLaw& office,
                                       const Calendar& calendar);

}  // namespace law
