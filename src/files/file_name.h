// The name a file is kept and given back under. It never decides where a byte is stored.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace files {

inline constexpr std::size_t kMaxName = 200;  // code points

// The last part of a path, in NFC, without control characters, invisible ones, ones that turn the
// direction of writing ("exe.fdp" for "pdf.exe") or mean something to a file system; a name that
// Windows keeps for a device gets a "_" in front; at most kMaxName code points with the ending
// kept. Possibly empty.
[[nodiscard]] std::string cleaned_name(std::string_view name);

// "%C4%90%C6%A1n.pdf" → "Đơn.pdf": how a name travels in a header. Nothing for a broken escape,
// broken UTF-8 or a control character.
[[nodiscard]] std::optional<std::string> from_percent(std::string_view text);

// "pdf" of "don.pdf"; empty if there is none.
[[nodiscard]] std::string_view ending_of(std::string_view name);

// For a Content-Disposition of an attachment (RFC 6266, RFC 8187): ASCII for old programs, UTF-8
// for the others.
[[nodiscard]] std::string disposition(std::string_view name);

}  // namespace files
