// Text reduced to what two spellings of one thing have in common: its letters and digits, folded,
// with nothing between them, each with its place in the original. "Nguyễn-Văn  AN" and "nguyen van
// an" are both "nguyenvanan"; "0912.345 678" is "0912345678".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace people {

struct Place {
  std::size_t begin;
  std::size_t end;  // of the original; marks belong to the letter before them
};

struct Compact {
  std::string text;
  std::vector<Place> places;      // of each byte of `text`
  std::vector<bool> starts_word;  // whether something stood between this byte and the one before
};

[[nodiscard]] Compact compact(std::string_view utf8);

// Every place where `wanted` (compact) stands, overlapping ones too. It must begin and end where a
// word or a run of digits does, unless it is `long enough` not to be an accident: a number of 8
// digits, or two words of a name written as one ("nguyenvanan.pdf").
[[nodiscard]] std::vector<Place> find_all(const Compact& text, std::string_view wanted);

}  // namespace people
