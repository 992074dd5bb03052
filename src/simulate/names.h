// Invented people, houses and streets. Real-sounding, and nobody's.
#pragma once

#include <string>

#include "base/date.h"
#include "people/identity.h"
#include "simulate/dice.h"

namespace simulate {

// Where somebody lives or something happens.
struct Locality {
  std::string commune;       // "phường Ba Đình"
  std::string commune_code;  // "00004"
  bool urban = false;
};

enum class Crowd {
  everybody,   // officers, senders, neighbours
  denouncers,  // given names that nobody else has, so that a leak would be seen
};

struct Person {
  std::string name;
  bool woman = false;
};

[[nodiscard]] Person person(Dice& dice, Crowd crowd);
// "Ông", "Bà".
[[nodiscard]] std::string form_of(const Person& person);
// With identity card, telephone and address in the locality.
[[nodiscard]] people::Identity citizen(Dice& dice, const Locality& home, Crowd crowd, Date on);
[[nodiscard]] people::Identity organisation(Dice& dice, const Locality& home);

// Where things happen; never a street or hamlet of citizen().
[[nodiscard]] std::string street(Dice& dice, const Locality& where);
[[nodiscard]] std::string hamlet(Dice& dice, const Locality& where);

// "1.245.600.000 đồng", rounded to `step`.
[[nodiscard]] std::string sum_of_money(Dice& dice, long long least, long long most, long long step);
// "126,5".
[[nodiscard]] std::string one_decimal(Dice& dice, int least, int most);

}  // namespace simulate
