// Vietnamese text: normal form, folding for search, limits. ICU does the work; nothing else in the
// tree includes ICU.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace text {

// Valid UTF-8 without NUL and without other control characters? Tab, line feed and carriage
// return are allowed: browsers send text areas with both of the last.
[[nodiscard]] bool is_clean(std::string_view utf8);

// NFC; carriage returns become line feeds. Expects clean text.
[[nodiscard]] std::string nfc(std::string_view utf8);

[[nodiscard]] std::string trimmed(std::string_view utf8);

// Number of code points of valid UTF-8.
[[nodiscard]] std::size_t length(std::string_view utf8);

// For finding: lower case, no tone or vowel marks, đ → d, every run of other characters than
// letters and digits → one space, no space at either end. "Đất ĐAI, hoà/hòa" → "dat dai hoa hoa".
// The same for NFC and NFD input. Idempotent.
[[nodiscard]] std::string folded(std::string_view utf8);

// "Ủy ban nhân dân" → "ỦY BAN NHÂN DÂN".
[[nodiscard]] std::string upper(std::string_view utf8);

// The words of folded text.
[[nodiscard]] std::vector<std::string> words(std::string_view folded);

// A word of folded text and the marks that folding took off it, in an order that does not depend on
// their place: "Hoà" and "hòa" are alike, "Lăng" and "Lang" are not. đ leaves "đ".
struct MarkedWord {
  std::string folded;
  std::string marks;
};
[[nodiscard]] std::vector<MarkedWord> marked_words(std::string_view utf8);

// `text` with each occurrence of `name` (compared folded, on word boundaries) replaced by
// `instead`. For keeping a denouncer's name out of what others see. A name of fewer than two
// folded characters is left alone.
[[nodiscard]] std::string without(std::string_view text, std::string_view name,
                                  std::string_view instead);

}  // namespace text
