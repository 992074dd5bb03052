#include "people/hide.h"

#include <algorithm>
#include <string_view>

#include "people/compact.h"
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

constexpr std::string_view kToken = "[người tố cáo ";
std::string token(std::size_t who) { return std::string(kToken) + std::to_string(who + 1) + "]"; }

// Every token, whoever it stands for.
std::string without_tokens(std::string text, const std::string& instead) {
  for (std::size_t at = text.find(kToken); at != std::string::npos; at = text.find(kToken, at)) {
    const std::size_t end = text.find_first_not_of("0123456789", at + kToken.size());
    const bool whole = end != std::string::npos && end > at + kToken.size() && text[end] == ']';
    if (whole) text.replace(at, end + 1 - at, instead);
    at += whole ? instead.size() : kToken.size();
  }
  return text;
}

// `name(who)` where the one at that place among them stood.
template <class Name>
std::string renamed(const std::string& text, const std::vector<Identity>& identities, Name name) {
  std::string result;
  std::size_t copied = 0;
  for (const auto& [place, who] : find_everyone(text, identities)) {
    if (place.begin >= copied) {
      result.append(text, copied, place.begin - copied).append(name(who));
    }
    copied = std::max(copied, place.end);
  }
  return result.append(text, copied);
}

}  // namespace

std::string without_identities(const std::string& text, const std::vector<Identity>& identities) {
  return renamed(text, identities, token);
}

std::string replace_identities(const std::string& text, const std::vector<Identity>& identities,
                               const std::string& instead) {
  return without_tokens(renamed(text, identities, [&](std::size_t) { return instead; }), instead);
}

}  // namespace people
