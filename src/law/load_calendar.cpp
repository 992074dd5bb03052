#include <array>

#include "law/file_reader.h"
#include "law/load_files.h"

namespace law {
namespace {

struct KindWord {
  std::string_view word;
  DayKind kind;
};

constexpr std::array<KindWord, 4> kKinds = {
    {{"public_holiday", DayKind::public_holiday},
     {"compensatory_day_off", DayKind::compensatory_day_off},
     {"swapped_day_off", DayKind::swapped_day_off},
     {"swapped_working_day", DayKind::swapped_working_day}}};

Result<DayKind> kind_of(const FileReader& in) {
  const std::string word = TRY(in.text("kind"));
  for (const KindWord& known : kKinds) {
    if (known.word == word) return known.kind;
  }
  return in.wrong("not a kind of day: " + word);
}

// A swapped or compensatory day off must be a weekday, a worked day must be a weekend.
bool fits(Date day, DayKind kind) {
  const bool weekend = weekday_of(day) >= 6;
  if (kind == DayKind::public_holiday) return true;
  return (kind == DayKind::swapped_working_day) == weekend;
}

Result<NamedDay> day_of(const Yaml& node, std::string_view file, Date first) {
  const FileReader in(node, file);
  TRY(in.only({"day", "kind", "name", "basis", "provisional"}));
  NamedDay day;
  day.day = TRY(in.day("day"));
  day.kind = TRY(kind_of(in));
  const Words name = TRY(in.words("name"));
  day.vi = name.vi;
  day.en = name.en;
  day.basis = TRY(in.text("basis"));
  day.provisional = TRY(in.flag_or("provisional", false));
  if (year_of(day.day) != year_of(first)) return in.wrong("day of another year");
  if (day.day < first) return in.wrong("a day before the calendar is known");
  if (!fits(day.day, day.kind)) return in.wrong("that kind of day cannot fall on this weekday");
  return day;
}

Result<std::vector<NamedDay>> days_of(const FileReader& in, Date first) {
  const Yaml* list = TRY(in.need("days", Yaml::Kind::list));
  std::vector<NamedDay> days;
  for (const Yaml& item : list->list) {
    NamedDay day = TRY(day_of(item, in.file(), first));
    if (!days.empty() && days.back().day >= day.day) return in.wrong(item, "days must be in order");
    days.push_back(std::move(day));
  }
  return days;
}

Result<Proposal> proposal_of(const Yaml& node, std::string_view file, Date first) {
  const FileReader in(node, file);
  TRY(in.only({"if", "days"}));
  Proposal proposal;
  proposal.if_ = TRY(in.words("if"));
  proposal.days = TRY(days_of(in, first));
  if (proposal.days.empty()) return in.wrong("a proposal without days");
  return proposal;
}

}  // namespace

Result<CalendarYear> load_calendar_year(const Yaml& root, std::string_view file) {
  const FileReader in(root, file);
  TRY(in.only({"year", "confirmed", "decision", "known_from", "days", "proposals"}));
  CalendarYear year;
  const Yaml* number = TRY(in.need("year", Yaml::Kind::scalar));
  year.year = TRY(number_of(*number, file));
  if (year.year < 1900 || year.year > 2199) return in.wrong(*number, "not a year");
  year.confirmed = TRY(in.flag_or("confirmed", true));
  year.decision = TRY(in.text("decision"));
  const std::optional<Date> known_from = TRY(in.maybe_day("known_from"));
  year.first = known_from.value_or(date(year.year, 1, 1));
  if (year_of(year.first) != year.year) return in.wrong("known_from is a day of another year");
  year.days = TRY(days_of(in, year.first));
  if (!in.find("proposals")) return year;
  const Yaml* proposals = TRY(in.need("proposals", Yaml::Kind::list));
  for (const Yaml& item : proposals->list) {
    Proposal proposal = TRY(proposal_of(item, file, year.first));
    year.proposals.push_back(std::move(proposal));
  }
  return year;
}

}  // namespace law
