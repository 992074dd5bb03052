// Who works in the demonstration office: for every commune, and for the bodies of the city, the
// people of the reception desk, the handlers, the head and a deputy with a dated authorisation.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "office.h"
#include "simulate/fill.h"
#include "staff/actor.h"

namespace simulate {

enum class Seat { reception, first_handler, second_handler, head, deputy };

struct Officer {
  std::string login, name, title;
  std::string unit_id;
  staff::Role role = staff::Role::observer;
  std::optional<std::string> document;  // what authorises a deputy
  std::optional<Seat> seat;             // nothing for those who only watch or manage
};

// The units that take papers in: UBND and đảng ủy of every commune of Hà Nội, then the city's.
[[nodiscard]] std::vector<std::string> bodies(const units::Directory& units);

// Everybody, the same for the same seed; logins are unique.
[[nodiscard]] std::vector<Officer> officers(const units::Directory& units, std::uint64_t seed);

// Those who are hired, as the acts know them.
class Cast {
 public:
  [[nodiscard]] const staff::Actor& at(const std::string& unit_id, Seat seat) const;
  void put(const std::string& unit_id, Seat seat, staff::Actor actor);

 private:
  std::map<std::pair<std::string, Seat>, staff::Actor> actors_;
};

inline constexpr const char* kPassword = "Ba Dinh don nguoi dan 2026";

// Gives everybody a post from the first day of the year. `invalid` at "login" when they work here
// already.
[[nodiscard]] Result<Cast> hire(const Office& office, const std::vector<Officer>& people);

// Those worth printing: a whole commune, its party committee, and those above and beside it.
[[nodiscard]] std::vector<SignIn> sign_ins(const std::vector<Officer>& people,
                                           const units::Directory& units);

}  // namespace simulate
