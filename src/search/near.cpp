#include "search/near.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/text.h"

namespace search {
namespace {

constexpr std::size_t kBands = 10;
constexpr std::size_t kInBand = 2;
constexpr std::size_t kMostWords = 400;
constexpr std::size_t kFewestWords = 3;

std::vector<std::string> pairs_of(std::string_view text) {
  auto words = text::words(text::folded(text));
  if (words.size() > kMostWords) words.resize(kMostWords);
  std::vector<std::string> pairs;
  if (words.size() < kFewestWords) return pairs;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) pairs.push_back(words[i] + " " + words[i + 1]);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

// Scatters the bits (splitmix64): one keyed hash serves for all twenty orders.
std::uint64_t scattered(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

using Minima = std::array<std::uint64_t, kBands * kInBand>;

Minima minima_of(const std::vector<std::string>& pairs, const Hash& hash) {
  Minima minima;
  minima.fill(std::numeric_limits<std::uint64_t>::max());
  for (const std::string& pair : pairs) {
    const std::uint64_t hashed = hash(pair);
    for (std::size_t i = 0; i < minima.size(); ++i) {
      minima[i] = std::min(minima[i], scattered(hashed ^ scattered(i + 1)));
    }
  }
  return minima;
}

}  // namespace

std::vector<long long> near_keys(std::string_view text, const Hash& hash) {
  const auto pairs = pairs_of(text);
  std::vector<long long> keys;
  if (pairs.empty()) return keys;
  const Minima minima = minima_of(pairs, hash);
  for (std::size_t band = 0; band < kBands; ++band) {
    std::string held = "band " + std::to_string(band);
    for (std::size_t i = 0; i < kInBand; ++i)
      held += " " + std::to_string(minima[band * kInBand + i]);
    keys.push_back(static_cast<long long>(hash(held) >> 1));
  }
  return keys;
}

double similarity(std::string_view one, std::string_view other) {
  const auto a = pairs_of(one), b = pairs_of(other);
  std::vector<std::string> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  const auto all = a.size() + b.size() - shared.size();
  return all == 0 ? 0 : double(shared.size()) / double(all);
}

}  // namespace search
