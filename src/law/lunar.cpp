#include "law/lunar.h"

#include <cmath>
#include <numbers>

#include "law/calendar.h"

namespace law {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kVietnam = 7.0 / 24;
// Julian day number of 1970-01-01.
constexpr int kUnixEpoch = 2440588;
// New moons are counted from the one of 1 January 1900.
constexpr double kFirstNewMoon = 2415020.75933;
constexpr double kSynodicMonth = 29.53058868;
// The same moment in Vietnamese time, from which months are told apart.
constexpr double kFirstMonth = 2415021.076998695;

Date day_of_julian(int number) { return Date{std::chrono::days{number - kUnixEpoch}}; }
int julian_of(Date day) { return int(day.time_since_epoch().count()) + kUnixEpoch; }

// The difference of dynamical and universal time, in days (t: centuries since 1900).
double delta_t(double t) {
  if (t < -11) return 0.001 + 0.000839 * t + 0.0002261 * t * t - 0.00000845 * t * t * t;
  return -0.000278 + 0.000265 * t + 0.000262 * t * t;
}

// The instant of the k-th new moon after 1900-01-01, as a Julian date (Meeus).
double new_moon_instant(int k) {
  const double t = k / 1236.85;
  const double t2 = t * t;
  const double t3 = t2 * t;
  const double mean = kFirstNewMoon + kSynodicMonth * k + 0.0001178 * t2 - 0.000000155 * t3 +
                      0.00033 * std::sin((166.56 + 132.87 * t - 0.009173 * t2) * kDegree);
  const double sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * kDegree;
  const double moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * kDegree;
  const double node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * kDegree;
  const double correction = (0.1734 - 0.000393 * t) * std::sin(sun) + 0.0021 * std::sin(2 * sun) -
                            0.4068 * std::sin(moon) + 0.0161 * std::sin(2 * moon) -
                            0.0004 * std::sin(3 * moon) + 0.0104 * std::sin(2 * node) -
                            0.0051 * std::sin(sun + moon) - 0.0074 * std::sin(sun - moon) +
                            0.0004 * std::sin(2 * node + sun) - 0.0004 * std::sin(2 * node - sun) -
                            0.0006 * std::sin(2 * node + moon) +
                            0.0010 * std::sin(2 * node - moon) + 0.0005 * std::sin(2 * moon + sun);
  return mean + correction - delta_t(t);
}

// The Vietnamese day of the k-th new moon.
int new_moon_day(int k) { return int(std::floor(new_moon_instant(k) + 0.5 + kVietnam)); }

// In which twelfth of its way the sun stands at the beginning of this Vietnamese day, 0 to 11.
int sun_sector(int julian_day) {
  const double t = (julian_day - 0.5 - kVietnam - 2451545.0) / 36525;
  const double t2 = t * t;
  const double anomaly =
      (357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * kDegree;
  const double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  const double centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * std::sin(anomaly) +
                        (0.019993 - 0.000101 * t) * std::sin(2 * anomaly) +
                        0.000290 * std::sin(3 * anomaly);
  const double longitude = std::fmod(mean + centre, 360);
  return int((longitude < 0 ? longitude + 360 : longitude) / 30);
}

int nearest_new_moon(int julian_day) {
  return int(std::floor((julian_day - kFirstMonth) / kSynodicMonth));
}

int nearest_month(int julian_day) {
  return int(std::floor(0.5 + (julian_day - kFirstMonth) / kSynodicMonth));
}

// The first day of the eleventh lunar month: the one with the winter solstice.
int eleventh_month(int year) {
  const int last_day = julian_of(date(year, 12, 31));
  const int k = nearest_new_moon(last_day);
  const int day = new_moon_day(k);
  return sun_sector(day) >= 9 ? new_moon_day(k - 1) : day;
}

// The number of months after the eleventh that has no change of sector: the leap month.
int leap_offset(int eleventh) {
  const int k = nearest_month(eleventh);
  int before = 0;
  int i = 1;
  int sector = sun_sector(new_moon_day(k + i));
  do {
    before = sector;
    ++i;
    sector = sun_sector(new_moon_day(k + i));
  } while (sector != before && i < 14);
  return i - 1;
}

// The first day of lunar month 1 to 10 of that year.
int month_start(int year, int month) {
  const int before = eleventh_month(year - 1);
  const int after = eleventh_month(year);
  int offset = month + 1;
  if (after - before > 365 && offset >= leap_offset(before)) ++offset;
  const int k = nearest_month(before);
  return new_moon_day(k + offset);
}

}  // namespace

Date lunar_new_year(int year) { return day_of_julian(month_start(year, 1)); }
Date hung_kings_day(int year) { return day_of_julian(month_start(year, 3) + 9); }

}  // namespace law
