// Units and territories as the contract shows them (api/openapi.yaml).
#pragma once

#include "base/json.h"
#include "units/address_book.h"
#include "units/directory.h"

namespace units {

json::Value to_json(const Territory& territory);
json::Value to_json(const Unit& unit);
json::Value to_json(const AddressHit& hit);
// A unit with its place: everything above it, how many stand directly below.
json::Value page_json(const Unit& unit, const Directory& directory);

}  // namespace units
