#include <algorithm>

#include "people/compact.h"
#include "people/identity.h"
#include "people/traces.h"

namespace people {
namespace {

struct Found {
  Place place;
  std::size_t who;
};

// All of them in the text as it was given: what is put in instead is never searched itself.
std::vector<Found> find_everyone(const std::string& text, const std::vector<Identity>& identities) {
  std::vector<Found> everyone;
  const Compact searched = compact(text);
  for (std::size_t who = 0; who < identities.size(); ++who) {
    for (const std::string& trace : traces(identities[who])) {
      for (const Place& place : find_all(searched, trace)) everyone.push_back({place, who});
    }
  }
  std::ranges::sort(everyone, [](const Found& a, const Found& b) {
    if (a.place.begin != b.place.begin) return a.place.begin < b.place.begin;
    return a.place.end > b.place.end;
  });
  return everyone;
}

std::string token(std::size_t who) { return "[người tố cáo " + std::to_string(who + 1) + "]"; }

}  // namespace

std::string without_identities(const std::string& text, const std::vector<Identity>& identities) {
  std::string result;
  std::size_t copied = 0;
  for (const auto& [place, who] : find_everyone(text, identities)) {
    if (place.begin >= copied) {
      result.append(text, copied, place.begin - copied).append(token(who));
    }
    copied = std::max(copied, place.end);
  }
  return result.append(text, copied);
}

}  // namespace people
