#include "base/qr.h"

#include <memory>

#include <qrencode.h>

#include "base/check.h"

namespace qr {
namespace {

constexpr int kMargin = 4;

// One stroke of the path for each run of dark modules in a row.
std::string strokes(const QRcode& code) {
  const auto dark = [&](int x, int y) {
    return x < code.width && (code.data[y * code.width + x] & 1) != 0;
  };
  std::string path;
  for (int y = 0; y < code.width; ++y) {
    for (int x = 0; x < code.width; ++x) {
      if (!dark(x, y)) continue;
      const int from = x;
      while (dark(x + 1, y)) ++x;
      const std::string run = std::to_string(x - from + 1);
      path += "M" + std::to_string(from + kMargin) + " " + std::to_string(y + kMargin) + "h" + run +
              "v1h-" + run + "z";
    }
  }
  return path;
}

}  // namespace

Drawing drawn(std::string_view text) {
  constexpr int kSmallestThatFits = 0;
  constexpr int kAsWritten = 1;
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString(std::string(text).c_str(), kSmallestThatFits, QR_ECLEVEL_M, QR_MODE_8,
                          kAsWritten),
      QRcode_free);
  CHECK(code);
  return {code->width + 2 * kMargin, strokes(*code)};
}

std::string svg(std::string_view text) {
  const Drawing drawing = drawn(text);
  const std::string side = std::to_string(drawing.side);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
         "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side +
         "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + drawing.path + "\"/></svg>";
}

}  // namespace qr
