// When and where a unit receives the people beside the days of its head (tiếp công dân thường
// xuyên, LTCD Đ.24.1): the weekdays with their hours, the place, a telephone. Public from the day
// it is set; what begins last is in force.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/json.h"

namespace receptions {

// The same hours on some weekdays.
struct RegularHours {
  std::vector<int> weekdays;       // 1 = Monday … 7 = Sunday, rising
  std::string starts_at, ends_at;  // "08:00"
};

struct Regular {
  std::string id;
  std::string unit_id;
  Date valid_from{};
  std::string place;
  std::optional<std::string> phone;
  std::vector<RegularHours> hours;
  std::string basis;  // the rules of reception, or the notice, that set it
};

// Schema NewRegularReception. "reception.hours_overlap" at the hours that meet earlier ones.
[[nodiscard]] Regular read_regular(json::Fields& in);
// Schema RegularReception.
[[nodiscard]] json::Object to_json(const Regular& regular);
// What everybody reads of it, schema ShownRegularReception; null without one.
[[nodiscard]] json::Value shown_json(const std::optional<Regular>& regular);
// A list of schema RegularHours, and back from what it wrote.
[[nodiscard]] json::Array hours_json(const std::vector<RegularHours>& hours);
[[nodiscard]] std::vector<RegularHours> hours_from(const json::Value& value);
// "thứ Hai đến thứ Sáu: 08:00–11:30 và 13:30–17:00; thứ Bảy: 08:00–11:30", as on the notice.
[[nodiscard]] std::string in_vietnamese(const std::vector<RegularHours>& hours);

// The one in force on that day; nullptr before the first. `all`: the earlier first.
[[nodiscard]] const Regular* in_force(const std::vector<Regular>& all, Date day);

}  // namespace receptions
