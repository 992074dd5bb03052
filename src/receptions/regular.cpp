#include "receptions/regular.h"

#include <algorithm>
#include <map>

#include "base/words.h"
#include "receptions/pattern.h"
#include "receptions/rule.h"

namespace receptions {
namespace {

constexpr json::TextRule kPlace{.max = 200, .min = 3};
constexpr json::TextRule kPhone{.max = 40, .min = 3};
constexpr json::TextRule kBasis{.max = 200, .min = 3};
constexpr std::size_t kMostLines = 14;

RegularHours read_hours_line(json::Fields& in) {
  RegularHours line;
  line.weekdays = read_numbers(in, "weekdays", 7);
  read_hours(in, line.starts_at, line.ends_at);
  return line;
}

bool overlap(const RegularHours& a, const RegularHours& b) {
  const bool same_day = std::ranges::any_of(a.weekdays, [&](int weekday) {
    return std::ranges::find(b.weekdays, weekday) != b.weekdays.end();
  });
  return same_day && a.starts_at < b.ends_at && b.starts_at < a.ends_at;
}

void check_overlaps(json::Fields& in, const std::vector<RegularHours>& hours) {
  for (std::size_t later = 1; later < hours.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      if (!overlap(hours[later], hours[earlier])) continue;
      in.wrong("hours." + std::to_string(later) + ".starts_at", "reception.hours_overlap");
      break;
    }
  }
}

// "thứ Hai", "thứ Hai, thứ Tư", "thứ Hai đến thứ Sáu".
std::string weekday_words(const std::vector<int>& weekdays) {
  const bool run = weekdays.size() > 2 &&
                   weekdays.back() - weekdays.front() + 1 == static_cast<int>(weekdays.size());
  if (run) return weekday_word(weekdays.front()) + " đến " + weekday_word(weekdays.back());
  std::vector<std::string> all;
  for (const int weekday : weekdays) all.push_back(weekday_word(weekday));
  return words::joined(all, ", ");
}

}  // namespace

Regular read_regular(json::Fields& in) {
  Regular regular;
  regular.unit_id = in.text("unit_id", {.max = 64});
  regular.valid_from = in.date("valid_from");
  regular.place = in.text("place", kPlace);
  regular.phone = in.maybe_text("phone", kPhone);
  regular.hours = in.list("hours", 1, kMostLines, read_hours_line);
  if (in.good()) check_overlaps(in, regular.hours);
  regular.basis = in.text("basis", kBasis);
  return regular;
}

json::Array hours_json(const std::vector<RegularHours>& hours) {
  json::Array lines;
  for (const RegularHours& line : hours) {
    lines.push_back(
        json::Object{{"weekdays", json::Array(line.weekdays.begin(), line.weekdays.end())},
                     {"starts_at", line.starts_at},
                     {"ends_at", line.ends_at}});
  }
  return lines;
}

std::vector<RegularHours> hours_from(const json::Value& value) {
  std::vector<RegularHours> hours;
  for (const json::Value& each : value.as_array()) {
    json::Fields in(each);
    hours.push_back(read_hours_line(in));
  }
  return hours;
}

json::Object to_json(const Regular& regular) {
  return {{"id", regular.id},
          {"unit_id", regular.unit_id},
          {"valid_from", iso(regular.valid_from)},
          {"place", regular.place},
          {"phone", json::maybe(regular.phone)},
          {"hours", hours_json(regular.hours)},
          {"hours_vi", in_vietnamese(regular.hours)},
          {"basis", regular.basis}};
}

json::Value shown_json(const std::optional<Regular>& regular) {
  if (!regular) return nullptr;
  return json::Object{{"place", regular->place},
                      {"phone", json::maybe(regular->phone)},
                      {"hours", hours_json(regular->hours)},
                      {"hours_vi", in_vietnamese(regular->hours)}};
}

std::string in_vietnamese(const std::vector<RegularHours>& hours) {
  std::map<std::vector<int>, std::vector<std::string>> spells;  // by the weekdays they share
  for (const RegularHours& line : hours) {
    spells[line.weekdays].push_back(line.starts_at + "–" + line.ends_at);
  }
  std::vector<std::string> parts;
  for (auto& [weekdays, times] : spells) {
    std::ranges::sort(times);
    parts.push_back(weekday_words(weekdays) + ": " + words::joined(times, " và "));
  }
  return words::joined(parts);
}

const Regular* in_force(const std::vector<Regular>& all, Date day) {
  const Regular* found = nullptr;
  for (const Regular& each : all) {
    if (each.valid_from <= day) found = &each;
  }
  return found;
}

}  // namespace receptions
