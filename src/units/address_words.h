// What an address is made of once spelling no longer matters: words, and the kinds of unit they
// name ("phường", "P.", "TX"). Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace units {

using Words = std::vector<std::string>;

enum class UnitKind {
  none,
  province,
  city,
  quarter,
  district,
  town,
  commune,
  ward,
  township,
  zone
};

// One sense of the words at some place: a kind of unit, and how many words name it.
struct KindAt {
  UnitKind kind;
  std::size_t words;
};

// What was typed, word by word: folded, y as i (Mỹ, Mĩ), "p12" as "p 12", "01" as "1", "H'leo" as
// "hleo". Beside each word its marks as text::marked_words gives them; empty where there are none.
struct AddressText {
  Words words;
  Words marks;
};
AddressText address_text(std::string_view address);

// The kinds that the words from `at` on may name, in full or abbreviated.
std::vector<KindAt> kinds_at(const Words& words, std::size_t at);
// The kinds of which the words from `at` to the end are a beginning: "thị tr".
std::vector<UnitKind> kinds_begun_at(const Words& words, std::size_t at);

// A name such as "Phường 12" taken apart.
struct NamedPart {
  UnitKind kind = UnitKind::none;
  std::vector<Words> spellings;  // each of them is the whole name without the kind
  Words marks;                   // of the words of the first spelling
};

// `name` as our data writes it. Besides the name itself: written as one word, with the apostrophe
// as a blank, with a Roman number as an ordinary one.
NamedPart part_of(std::string_view name);
// The same with the common short names of provinces ("HCM", "Sài Gòn").
NamedPart province_part_of(std::string_view name);

}  // namespace units
