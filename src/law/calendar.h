// The working calendar of Vietnamese State offices: which day is off and why, and the only day
// arithmetic of the tree. Read once from law/calendar/<year>.yaml, then never changed; safe from
// many threads. It never guesses: a day of a year without a file is refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace law {

// Plain day arithmetic, so that no other room does its own.
[[nodiscard]] int days_between(Date from, Date to);  // to − from, negative if to is earlier
[[nodiscard]] Date add_days(Date from, int days);
[[nodiscard]] Date add_months(Date from, int months);  // the last day of the month if it is shorter
[[nodiscard]] int days_late(Date due_on, Date on);     // 0 on the due day and before
[[nodiscard]] bool is_late(Date due_on, Date on);      // the one definition of late: on > due_on
[[nodiscard]] Date first_of_month(Date day);
[[nodiscard]] Date last_of_month(Date day);
// 1 = Monday … 7 = Sunday.
[[nodiscard]] unsigned weekday_of(Date day);
// "thứ Bảy", "Saturday".
[[nodiscard]] std::string_view weekday_vi(Date day);
[[nodiscard]] std::string_view weekday_en(Date day);

enum class DayKind {
  working_day,
  weekend,
  public_holiday,
  compensatory_day_off,
  swapped_day_off,
  swapped_working_day,
};
[[nodiscard]] std::string_view word_of(DayKind kind);
[[nodiscard]] bool is_working(DayKind kind);

// A day the data name.
struct NamedDay {
  Date day;
  DayKind kind;
  std::string vi;     // "Giỗ Tổ Hùng Vương"
  std::string en;     // "Hùng Kings' Commemoration"
  std::string basis;  // the article or the decision that set it
  bool provisional = false;
};

// Days switched for one question or one office, on top of the data. An extra working day wins over
// the data, an extra day off over both.
struct DaySwitches {
  std::vector<Date> off;
  std::vector<Date> worked;
};

class Calendar {
 public:
  // `named` in any order; every day from `first` to `last` is known. `confirmed_until`: later days
  // are provisional as a whole.
  Calendar(Date first, Date last, Date confirmed_until, std::vector<NamedDay> named);

  [[nodiscard]] Date first() const { return first_; }
  [[nodiscard]] Date last() const { return last_; }
  [[nodiscard]] Date confirmed_until() const { return confirmed_until_; }
  [[nodiscard]] bool knows(Date day) const { return first_ <= day && day <= last_; }
  // The first day of a year that is not confirmed yet, or later.
  [[nodiscard]] bool provisional(Date day) const { return day > confirmed_until_; }
  [[nodiscard]] const std::vector<NamedDay>& named() const { return named_; }

  // This calendar with the switches applied; every switched day must be known.
  [[nodiscard]] Result<Calendar> with(const DaySwitches& switches) const;
  // This calendar with more named days, which win over the data (a decision announced late).
  [[nodiscard]] Result<Calendar> with(const std::vector<NamedDay>& days) const;

  // This calendar with everything up to `until` confirmed.
  [[nodiscard]] Calendar confirmed(Date until) const;

  // `refused` "calendar.missing_year" with the year as subject for a day that is not known.
  [[nodiscard]] Result<DayKind> kind_of(Date day) const;
  [[nodiscard]] const NamedDay* name_of(Date day) const;  // nullptr: an ordinary day
  [[nodiscard]] Result<bool> is_working_day(Date day) const;

  // The n-th working day after `from`, which is not counted. n ≥ 1.
  [[nodiscard]] Result<Date> add_working_days(Date from, int n) const;
  // The n-th working day before `before`, which is not counted. n ≥ 1.
  [[nodiscard]] Result<Date> subtract_working_days(Date before, int n) const;
  // `day` itself or the first working day after it (BLDS Đ.148.5).
  [[nodiscard]] Result<Date> on_or_after(Date day) const;
  // `day` itself or the last working day before it.
  [[nodiscard]] Result<Date> on_or_before(Date day) const;
  // Working days after `from` up to and with `to`; 0 if to ≤ from.
  [[nodiscard]] Result<int> working_days_between(Date from, Date to) const;

 private:
  [[nodiscard]] tl::unexpected<Error> unknown(Date day) const;
  [[nodiscard]] std::size_t index(Date day) const { return std::size_t((day - first_).count()); }

  Date first_, last_, confirmed_until_;
  std::vector<NamedDay> named_;  // in order of day
  std::vector<DayKind> kinds_;   // one for each day from first_ to last_
};

}  // namespace law
