// What a search for an address gives, and how it is said.
#pragma once

#include <string>

#include "units/tables.h"

namespace units {

struct AddressHit {
  const Territory* commune = nullptr;     // today's; nullptr: the sources name no successor
  const Territory* province = nullptr;    // today's; nullptr: unknown with the commune
  const FormerCommune* former = nullptr;  // by which it was found; nullptr: by today's name
};

// "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh".
std::string address(const FormerCommune& former);

// "trước đây: Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh → nay: Phường An Hội Tây, …".
std::string in_words(const AddressHit& hit);
std::string in_english(const AddressHit& hit);

}  // namespace units
