// How a deadline was reckoned, as data and as sentences. The same text for officer and citizen,
// ready to print in a notice. No law in it: the numbers come from the rule, the days from the
// calendar.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "law/calendar.h"

namespace law {

struct Words {
  std::string vi, en;
};

enum class Unit { calendar_day, working_day, week, month, year };

struct Length {
  int amount = 0;
  Unit unit = Unit::calendar_day;
  // Which of the shorter limits of a local profile it is, from 1; 0: the law's own.
  int local = 0;
  friend bool operator==(const Length&, const Length&) = default;
};
// "7 ngày làm việc", "7 working days".
[[nodiscard]] std::string vi(const Length& length);
[[nodiscard]] std::string en(const Length& length);
// "working_day", as in the catalogue.
[[nodiscard]] std::string_view word_of(Unit unit);
// "10 days", "7 working days", "1 year" …; nothing for anything else.
[[nodiscard]] std::optional<Length> parse_length(std::string_view text);

// "20 November 2026".
[[nodiscard]] std::string english(Date day);

// A day that did not count, and why.
struct SkippedDay {
  Date day;
  DayKind kind;
  std::string vi, en;  // the holiday's name; empty for a plain weekend
};

// Days stopped for a reason (suspension, appraisal, obstacle).
struct ExcludedSpan {
  Date from, to;
  int days = 0;
  std::string vi, en;  // "tạm đình chỉ", "suspended"
};

enum class Direction { after, before };

// One deadline of an answer.
struct Count {
  std::string field;               // the answer field it gives: "due_on"
  std::string vi, en;              // what must happen by then: "hạn thụ lý"
  std::string event;               // the field of the event day: "received_on"
  std::string event_vi, event_en;  // "ngày nhận khiếu nại"
  Direction direction = Direction::after;
  Date start{};  // the event day, not counted
  Length length;
  std::vector<ExcludedSpan> excluded;
  int excluded_days = 0;
  int days_after = 0;                // 1: the day after the last day of the period is meant
  std::vector<Date> counted;         // the working days counted; empty for other units
  std::vector<SkippedDay> skipped;   // not counted (working days) or rolled over (other units)
  std::optional<Date> raw_last_day;  // none for working days
  Date last_day{};                   // the legal last day
  std::string basis;                 // the article of the limit
  std::string local_basis;           // of the local rule that made it shorter; empty: none did
  Length law_length;                 // then: the law's own limit
  std::string roll_basis;            // the article that moved the last day, if it moved
};

struct Sum {
  std::vector<Count> counts;
  std::vector<std::string> vi, en;  // sentences, in order
  [[nodiscard]] bool empty() const { return vi.empty(); }
};

}  // namespace law
