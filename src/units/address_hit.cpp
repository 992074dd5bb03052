#include "units/address_hit.h"

namespace units {
namespace {

std::string today_in_words(const AddressHit& hit, std::string_view unknown) {
  if (!hit.commune) return std::string(unknown);
  return hit.commune->name + (hit.province ? ", " + hit.province->name : "");
}

}  // namespace

std::string address(const FormerCommune& former) {
  std::string result = former.name;
  if (!former.district.empty()) result += ", " + former.district;
  return result + ", " + former.province;
}

std::string in_words(const AddressHit& hit) {
  const std::string today = today_in_words(hit, "chưa rõ đơn vị kế thừa");
  return hit.former ? "trước đây: " + address(*hit.former) + " → nay: " + today : today;
}

std::string in_english(const AddressHit& hit) {
  const std::string today = today_in_words(hit, "successor not known");
  return hit.former ? "formerly: " + address(*hit.former) + " → now: " + today : today;
}

}  // namespace units
