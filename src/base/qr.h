// A QR code as an SVG picture: black modules on white with the quiet zone the standard asks for.
// It knows nothing of what the text means.
#pragma once

#include <string>
#include <string_view>

namespace qr {

// The same as one SVG path, for a page that draws it itself: no picture, no inline HTML.
struct Drawing {
  int side = 0;      // of the square it stands in, in modules, with four modules of margin
  std::string path;  // SVG path data of the black modules
};
// `text`: up to 2,000 bytes; upper case, digits and ":-" take least room.
[[nodiscard]] Drawing drawn(std::string_view text);

// Error correction M (15 %), four modules of margin. The picture is pure SVG without script or
// style. `text`: up to 2,000 bytes.
[[nodiscard]] std::string svg(std::string_view text);

}  // namespace qr
