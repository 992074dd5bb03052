#include "law/calendar.h"

#include <algorithm>

#include "base/check.h"

namespace law {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr std::string_view kWeekdaysVi[] = {"thứ Hai", "thứ Ba",  "thứ Tư",  "thứ Năm",
                                            "thứ Sáu", "thứ Bảy", "Chủ nhật"};
constexpr std::string_view kWeekdaysEn[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                            "Friday", "Saturday", "Sunday"};

bool on_weekend(Date day) { return weekday_of(day) >= 6; }

// What a day becomes when a question switches it off: a day already off keeps its name.
DayKind switched_off(Date day, DayKind before) {
  if (!is_working(before)) return before;
  return on_weekend(day) ? DayKind::weekend : DayKind::swapped_day_off;
}

DayKind switched_on(DayKind before) {
  return is_working(before) ? before : DayKind::swapped_working_day;
}

}  // namespace

int days_between(Date from, Date to) { return int((to - from).count()); }
Date add_days(Date from, int count) { return from + days{count}; }

Date add_months(Date from, int months) {
  const year_month_day there = year_month_day{from} + std::chrono::months{months};
  return there.ok() ? Date{there} : Date{there.year() / there.month() / std::chrono::last};
}

int days_late(Date due_on, Date on) { return std::max(0, days_between(due_on, on)); }
bool is_late(Date due_on, Date on) { return on > due_on; }

Date first_of_month(Date day) {
  const year_month_day here{day};
  return Date{here.year() / here.month() / 1};
}
Date last_of_month(Date day) {
  const year_month_day here{day};
  return Date{here.year() / here.month() / std::chrono::last};
}

unsigned weekday_of(Date day) { return std::chrono::weekday{day}.iso_encoding(); }
std::string_view weekday_vi(Date day) { return kWeekdaysVi[weekday_of(day) - 1]; }
std::string_view weekday_en(Date day) { return kWeekdaysEn[weekday_of(day) - 1]; }

std::string_view word_of(DayKind kind) {
  switch (kind) {
    case DayKind::working_day:
      return "working_day";
    case DayKind::weekend:
      return "weekend";
    case DayKind::public_holiday:
      return "public_holiday";
    case DayKind::compensatory_day_off:
      return "compensatory_day_off";
    case DayKind::swapped_day_off:
      return "swapped_day_off";
    case DayKind::swapped_working_day:
      return "swapped_working_day";
  }
  return "";
}

bool is_working(DayKind kind) {
  return kind == DayKind::working_day || kind == DayKind::swapped_working_day;
}

Calendar::Calendar(Date first, Date last, Date confirmed_until, std::vector<NamedDay> named)
    : first_(first), last_(last), confirmed_until_(confirmed_until), named_(std::move(named)) {
  CHECK(first_ <= last_);
  std::ranges::sort(named_, {}, &NamedDay::day);
  kinds_.reserve(std::size_t(days_between(first_, last_)) + 1);
  for (Date day = first_; day <= last_; day += days{1}) {
    kinds_.push_back(on_weekend(day) ? DayKind::weekend : DayKind::working_day);
  }
  for (const NamedDay& named_day : named_) {
    CHECK(knows(named_day.day));
    kinds_[index(named_day.day)] = named_day.kind;
  }
}

tl::unexpected<Error> Calendar::unknown(Date day) const {
  return fail(ErrorKind::refused, "calendar.missing_year", std::to_string(year_of(day)));
}

Result<Calendar> Calendar::with(const DaySwitches& switches) const {
  Calendar changed = *this;
  for (Date day : switches.worked) {
    if (!knows(day)) return unknown(day);
    changed.kinds_[index(day)] = switched_on(kinds_[index(day)]);
  }
  for (Date day : switches.off) {
    if (!knows(day)) return unknown(day);
    changed.kinds_[index(day)] = switched_off(day, kinds_[index(day)]);
  }
  return changed;
}

Result<Calendar> Calendar::with(const std::vector<NamedDay>& more) const {
  Calendar changed = *this;
  for (const NamedDay& day : more) {
    if (!knows(day.day)) return unknown(day.day);
    std::erase_if(changed.named_, [&](const NamedDay& old) { return old.day == day.day; });
    changed.named_.push_back(day);
    changed.kinds_[index(day.day)] = day.kind;
  }
  std::ranges::sort(changed.named_, {}, &NamedDay::day);
  return changed;
}

Calendar Calendar::confirmed(Date until) const {
  Calendar changed = *this;
  changed.confirmed_until_ = std::max(confirmed_until_, std::min(until, last_));
  for (NamedDay& day : changed.named_) {
    if (day.day <= changed.confirmed_until_) day.provisional = false;
  }
  return changed;
}

Result<DayKind> Calendar::kind_of(Date day) const {
  if (!knows(day)) return unknown(day);
  return kinds_[index(day)];
}

const NamedDay* Calendar::name_of(Date day) const {
  const auto found = std::ranges::lower_bound(named_, day, {}, &NamedDay::day);
  return found != named_.end() && found->day == day ? &*found : nullptr;
}

Result<bool> Calendar::is_working_day(Date day) const { return is_working(TRY(kind_of(day))); }

Result<Date> Calendar::add_working_days(Date from, int n) const {
  CHECK(n >= 1);
  Date day = from;
  while (n > 0) {
    day += days{1};
    const bool works = TRY(is_working_day(day));
    if (works) --n;
  }
  return day;
}

Result<Date> Calendar::subtract_working_days(Date before, int n) const {
  CHECK(n >= 1);
  Date day = before;
  while (n > 0) {
    day -= days{1};
    const bool works = TRY(is_working_day(day));
    if (works) --n;
  }
  return day;
}

Result<Date> Calendar::on_or_after(Date day) const {
  while (true) {
    const bool works = TRY(is_working_day(day));
    if (works) return day;
    day += days{1};
  }
}

Result<Date> Calendar::on_or_before(Date day) const {
  while (true) {
    const bool works = TRY(is_working_day(day));
    if (works) return day;
    day -= days{1};
  }
}

Result<int> Calendar::working_days_between(Date from, Date to) const {
  int count = 0;
  for (Date day = from + days{1}; day <= to; day += days{1}) {
    const bool works = TRY(is_working_day(day));
    if (works) ++count;
  }
  return count;
}

}  // namespace law
