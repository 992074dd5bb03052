#include "law/office_law.h"

#include <algorithm>

#include "base/check.h"

namespace law {

const Profile* profile_on(const Rulebook& book, const OfficeLaw& office, Date day) {
  const auto later = std::ranges::upper_bound(office.profiles, day, {}, &ChosenProfile::from);
  if (later == office.profiles.begin()) return nullptr;
  const auto found = book.profiles.find(std::prev(later)->profile);
  CHECK(found != book.profiles.end());
  return found->second.in_force_on(day) ? &found->second : nullptr;
}

void choose_profile(OfficeLaw& office, const std::string& profile, Date from) {
  std::erase_if(office.profiles, [&](const ChosenProfile& chosen) { return chosen.from >= from; });
  office.profiles.push_back({from, profile});
}

Calendar worked_calendar(const Rulebook& book, const OfficeLaw& office, const Calendar& calendar) {
  std::vector<NamedDay> off;
  for (const NamedDay& day : calendar.named()) {
    if (day.kind != DayKind::swapped_working_day) continue;
    const Profile* profile = profile_on(book, office, day.day);
    if (!profile || profile->works_swapped_saturdays) continue;
    NamedDay rest = day;
    rest.kind = DayKind::weekend;
    rest.vi += "; cơ quan không làm việc";
    rest.en += "; this office does not work";
    rest.basis = profile->basis;
    off.push_back(std::move(rest));
  }
  if (off.empty()) return calendar;
  Result<Calendar> worked = calendar.with(off);
  CHECK(worked);  // its own days
  return *std::move(worked);
}

}  // namespace law
