// A QR code as an SVG picture: black modules on white with the quiet zone the standard asks for.
// It knows nothing of what the text means.
#pragma once

#include <string>
#include <string_view>

namespace qr {

// Error correction M (15 %), four modules of margin. The picture is pure SVG without script or
// style. `text`: up to 2,000 bytes.
[[nodiscard]] std::string svg(std::string_view text);

}  // namespace qr
