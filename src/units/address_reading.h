// Reads what was typed as the address of one commune, and says how well it fits. Pure.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "units/address_words.h"

namespace units {

// How much worse a hit is when something about it is not exactly as typed.
inline constexpr int kOtherSpelling = 1;
inline constexpr int kMissingMarks = 1;
inline constexpr int kUnfinishedArea = 2;
inline constexpr int kOtherProvince = 3;  // the old one with a new name, or the other way round
inline constexpr int kFormer = 4;
inline constexpr int kFormerDistrict = 5;  // of a commune of today
inline constexpr int kOtherMarks = 6;      // "Lang" where "Lăng" was typed; for each word
inline constexpr int kOtherAreaKind = 8;   // "huyện" where it was a "thị xã"
inline constexpr int kUnfinishedName = 20;
inline constexpr int kOtherKind = 40;  // "xã" where it is a "phường"

// From here on it does not fit at all.
inline constexpr int kDoesNotFit = std::numeric_limits<int>::max() / 2;

enum class Era { today, former };

// A commune of today or before, with the districts and provinces it may be named with: its own
// first, and for one of today those that its parts came from.
struct AddressEntry {
  Era era;
  NamedPart name;
  std::vector<const NamedPart*> districts;
  std::vector<const NamedPart*> provinces;
};

// What was typed, with all that does not depend on the entry reckoned once.
struct TypedAddress {
  explicit TypedAddress(std::string_view text);

  // Two letters or one digit.
  [[nodiscard]] bool enough() const;
  // All of the spelling, or its beginning at the end of what was typed.
  [[nodiscard]] bool stands(std::size_t at, const Words& spelling) const;
  // How many words of the spelling stand here, one after the other.
  [[nodiscard]] std::size_t run(std::size_t at, const Words& spelling) const;
  [[nodiscard]] bool is_word(std::size_t at, const std::string& wanted) const;
  // What it costs that the words were typed with other marks than these, or, among words with
  // marks, with none.
  [[nodiscard]] int marks_cost(std::size_t at, const NamedPart& part) const;
  // Does a kind stand right before this word, so that it belongs to what follows?
  [[nodiscard]] bool follows_kind(std::size_t at) const;
  [[nodiscard]] bool names_commune_before(std::size_t at) const;

  Words words;
  Words marks;
  bool any_marks;
  bool open;  // the last word may be unfinished
  std::vector<std::vector<KindAt>> kinds;
  std::vector<std::vector<UnitKind>> begun;
};

enum class Aim { commune, area };

// The penalty of the best way to read everything from the word `from` on as parts of this entry,
// each at most once and in any order: with the commune's name, or for an area without it.
// kDoesNotFit if there is none.
int read_address(const TypedAddress& typed, const AddressEntry& entry, Aim aim, std::size_t from);

}  // namespace units
