#include "simulate/places.h"

#include <array>

#include "base/check.h"
#include "simulate/cast.h"
#include "units/tables.h"

namespace simulate {
namespace {

using Topics = std::vector<std::string_view>;

constexpr Habit kExcellent{
    .late_percent = 1, .most_late = 2, .forgotten_permille = 0, .haste = 1.7};
constexpr Habit kFair{.late_percent = 6, .most_late = 7, .forgotten_permille = 2, .haste = 1};
constexpr Habit kShown{.late_percent = 10, .most_late = 9, .forgotten_permille = 9, .haste = 0.9};
constexpr Habit kSlow{.late_percent = 19, .most_late = 12, .forgotten_permille = 9, .haste = 0.7};
constexpr Habit kAlwaysLate{
    .late_percent = 42, .most_late = 25, .forgotten_permille = 28, .haste = 0.5};

struct CityShare {
  std::string_view unit_id;
  double weight;
};
// Of a hundred papers of the whole office; the communes share what is left.
constexpr std::array kCity{CityShare{"ubnd-01", 5.5},   CityShare{"bantcd-01", 2.2},
                           CityShare{"sonnmt-01", 1.4}, CityShare{"soxd-01", 1.2},
                           CityShare{"sogddt-01", 0.5}, CityShare{"sonv-01", 0.5},
                           CityShare{"soyt-01", 0.4},   CityShare{"tinhuy-01", 0.8}};
constexpr double kPartyShare = 6;
constexpr double kCommunes = 126;

Habit habit_of(Dice& dice) {
  const int drawn = dice.between(1, 100);
  if (drawn <= 20) return kExcellent;
  if (drawn <= 76) return kFair;
  return drawn <= 93 ? kSlow : kAlwaysLate;
}

Topics topics_of(std::string_view unit_id) {
  if (unit_id == "sonnmt-01")
    return {"land_certificate", "land_compensation", "waste", "farmland_building"};
  if (unit_id == "soxd-01") return {"building_order", "traffic", "drainage", "illegal_parking"};
  if (unit_id == "sogddt-01") return {"education"};
  if (unit_id == "sonv-01") return {"merit_policy", "social_policy", "staff_conduct"};
  if (unit_id == "soyt-01") return {"health", "social_policy"};
  return {};
}

Locality locality_of(const units::Territory& commune) {
  return {units::in_sentence(commune), commune.code, commune.kind == "ward"};
}

// Few communes receive many papers, many receive few.
double weight_of(Dice& dice, const units::Unit& unit, const Locality& where) {
  const double drawn = dice.share();
  const double busy = (0.35 + 3.2 * drawn * drawn * drawn) * (where.urban ? 1.25 : 1.0);
  const bool shown = unit.territory_code == "00004";  // the commune that is signed in to
  if (unit.line == units::Line::party) return kPartyShare / kCommunes * busy * (shown ? 5 : 1);
  return (100 - kPartyShare - 12.5) / kCommunes * busy * (shown ? 7 : 1);
}

double city_weight(std::string_view unit_id) {
  for (const CityShare& share : kCity) {
    if (share.unit_id == unit_id) return share.weight;
  }
  return 0;
}

double month_weight(unsigned month) {
  // Before Tết few, after it many; a lull in the heat of July and August.
  constexpr std::array<double, 12> kMonths = {0.85, 0.75, 1.45, 1.25, 1.05, 1.0,
                                              0.9,  0.85, 1.0,  1.1,  1.05, 1.0};
  return kMonths[month - 1];
}

}  // namespace

std::vector<Place> places(const units::Directory& units, std::uint64_t seed) {
  std::vector<Locality> whole_city;
  for (const units::Territory* commune : units.communes("01")) {
    whole_city.push_back(locality_of(*commune));
  }
  std::vector<Place> all;
  for (const std::string& id : bodies(units)) {
    Dice dice(seed, mixed(2, all.size()));
    Place place{.unit = units.find(id)};
    CHECK(place.unit);
    place.habit = id == "ubnd-00004" ? kShown : habit_of(dice);
    if (const double share = city_weight(id); share > 0) {
      place.weight = share;
      place.localities = whole_city;
      place.habit = kFair;
      place.decides = id != "bantcd-01";
      place.topics = topics_of(id);
    } else {
      place.localities = {locality_of(*units.territory(place.unit->territory_code))};
      place.weight = weight_of(dice, *place.unit, place.localities.front());
    }
    all.push_back(std::move(place));
  }
  return all;
}

Result<std::vector<BusyDay>> busy_days(const law::Calendar& calendar) {
  constexpr double kIdle = 0.13;  // weekends and holidays: the portal only
  std::vector<BusyDay> days;
  for (Date day = kFirst; day <= kLast; day = law::add_days(day, 1)) {
    const bool works = TRY(calendar.is_working_day(day));
    const auto month = static_cast<unsigned>(std::chrono::year_month_day{day}.month());
    double weight = month_weight(month) * (works ? 1 : kIdle);
    if (works && law::weekday_of(day) == 1) weight *= 1.2;
    days.push_back({day, works, weight});
  }
  return days;
}

}  // namespace simulate
