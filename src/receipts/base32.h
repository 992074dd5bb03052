// Bytes in the characters a QR code packs tightest and a person can read out: Crockford's base 32
// (no I, L, O, U), upper case.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace receipts {

[[nodiscard]] std::string base32(std::string_view bytes);
// Only what base32() writes: nothing for another character or for bits that are left over.
[[nodiscard]] std::optional<std::string> from_base32(std::string_view text);

}  // namespace receipts
