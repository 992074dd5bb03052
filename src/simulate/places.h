// The units that take papers in, how busy each is, and how it works. Drawn from the seed: some are
// excellent, most are fair, a few are late again and again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "simulate/names.h"
#include "simulate/road.h"
#include "units/directory.h"

namespace simulate {

struct Place {
  const units::Unit* unit = nullptr;
  double weight = 0;  // its share of the papers
  Habit habit;
  std::vector<Locality> localities;           // its commune, or those of the whole city
  bool decides = true;                        // the committee for receiving citizens only passes on
  std::vector<std::string_view> topics = {};  // of a department; empty: everything
};

[[nodiscard]] std::vector<Place> places(const units::Directory& units, std::uint64_t seed);

// A day of the year and how many papers it brings, compared with the others.
struct BusyDay {
  Date day{};
  bool works = false;
  double weight = 0;
};
[[nodiscard]] Result<std::vector<BusyDay>> busy_days(const law::Calendar& calendar);

inline const Date kFirst = date(2026, 1, 1);
inline const Date kLast = date(2026, 11, 20);

// One of a list by its weights.
template <class List>
const auto& by_weight(Dice& dice, const List& list) {
  double total = 0;
  for (const auto& each : list) total += static_cast<double>(each.weight);
  double drawn = dice.share() * total;
  for (const auto& each : list) {
    drawn -= static_cast<double>(each.weight);
    if (drawn <= 0) return each;
  }
  return list.back();
}

}  // namespace simulate
