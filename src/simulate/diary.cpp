#include "simulate/diary.h"

#include <algorithm>
#include <array>

#include "law/calendar.h"
#include "simulate/places.h"

namespace simulate {
namespace {

using receptions::DaysOfMonth;
using receptions::EveryWeeks;
using receptions::Rule;

const Date kSecondHalf = date(2026, 7, 1);  // two days a month, no more one a week, for a ward
const Date kYearEnds = date(2026, 12, 31);

constexpr std::array<std::array<int, 2>, 5> kPairs{{{5, 20}, {3, 17}, {8, 22}, {10, 25}, {12, 26}}};
constexpr std::array<int, 4> kOnce{5, 10, 15, 20};

Rule base_rule(Dice& dice, const units::Unit& unit) {
  const bool party = unit.line == units::Line::party;
  return {.unit_id = unit.id,
          .starts_at = dice.chance(70) ? "08:00" : "14:00",
          .ends_at = "16:30",
          .place = (party ? "Trụ sở " : "Phòng tiếp công dân, trụ sở ") + unit.name,
          .participants = {party ? "Chánh Văn phòng" : "Trưởng ban Tiếp công dân",
                           "Chủ nhiệm Ủy ban Kiểm tra", "Trưởng Công an"},
          .content = "Tiếp nhận khiếu nại, tố cáo, kiến nghị, phản ánh",
          .valid_from = kFirst,
          .basis = "Thông báo số " + std::to_string(dice.between(3, 90)) +
                   (party ? "-TB/ĐU" : "/TB-UBND") + " về lịch tiếp công dân năm 2026"};
}

bool ends_quarter(Date month) {
  return unsigned(std::chrono::year_month_day{month}.month()) % 3 == 0;
}

// A weekday of the first full week of the year.
EveryWeeks weekly(Dice& dice) { return {law::add_days(date(2026, 1, 5), dice.between(1, 4)), 1}; }

DaysOfMonth twice(Dice& dice) {
  const auto& pair = dice.pick(kPairs);
  return {{pair[0], pair[1]}};
}

}  // namespace

Diligence diligence_of(Dice& dice) {
  const int drawn = dice.between(1, 100);
  if (drawn <= 55) return Diligence::diligent;
  return drawn <= 85 ? Diligence::fair : Diligence::negligent;
}

std::vector<Rule> rules_of_year(Dice& dice, const units::Unit& unit, Diligence diligence) {
  Rule rule = base_rule(dice, unit);
  const bool commune = unit.level == units::Level::commune;
  if (!commune || diligence == Diligence::negligent) {
    rule.pattern = DaysOfMonth{{dice.pick(kOnce)}};
    return {rule};
  }
  if (unit.line == units::Line::party || diligence == Diligence::fair) {
    rule.pattern = twice(dice);
    return {rule};
  }
  Rule later = rule;
  rule.pattern = weekly(dice);
  rule.valid_to = law::add_days(kSecondHalf, -1);
  later.pattern = twice(dice);
  later.valid_from = kSecondHalf;
  return {rule, later};
}

receptions::Regular regular_of(const units::Unit& unit) {
  const std::vector<int> working_days{1, 2, 3, 4, 5};
  return {.unit_id = unit.id,
          .valid_from = kFirst,
          .place = "Phòng Tiếp công dân, trụ sở " + unit.name,
          .hours = {{working_days, "08:00", "11:30"}, {working_days, "13:30", "17:00"}},
          .basis = "Nội quy tiếp công dân, " + unit.name};
}

Result<std::optional<Posting>> posting_on(const law::Engine& law, Diligence diligence, Date day) {
  const Date month = law::first_of_month(day);
  if (diligence == Diligence::diligent) {
    // A quarter ahead, on the first working day from the tenth of the month before; the first of
    // all on the first working day of the year.
    const Date tenth = law::add_days(month, 9);
    if (ends_quarter(month) && day == TRY(law.calendar().on_or_after(tenth))) {
      const Date next = law::add_months(month, 1);
      return Posting{next, law::last_of_month(law::add_months(next, 2))};
    }
    if (day == TRY(law.calendar().on_or_after(kFirst))) {
      return Posting{day, date(2026, 3, 31)};
    }
    return std::nullopt;
  }
  // Month by month: in time by the twentieth of the month before, or when it has begun already.
  const Date when = diligence == Diligence::fair ? law::add_days(month, 19) : month;
  if (day != TRY(law.calendar().on_or_after(when))) return std::nullopt;
  const Date shown = diligence == Diligence::fair ? law::add_months(month, 1) : month;
  return Posting{std::max(shown, day), std::min(law::last_of_month(shown), kYearEnds)};
}

Fate fate_of(Dice& dice, Diligence diligence) {
  const int drawn = dice.between(1, 100);
  struct Shares {
    int not_held, postponed, delegated, nobody_came;
  };
  const Shares shares = diligence == Diligence::diligent ? Shares{0, 3, 4, 15}
                        : diligence == Diligence::fair   ? Shares{3, 6, 18, 15}
                                                         : Shares{22, 8, 40, 10};
  int up_to = shares.not_held;
  if (drawn <= up_to) return Fate::not_held;
  if (drawn <= (up_to += shares.postponed)) return Fate::postponed;
  if (drawn <= (up_to += shares.delegated)) return Fate::delegated;
  return drawn <= up_to + shares.nobody_came ? Fate::nobody_came : Fate::held;
}

}  // namespace simulate
