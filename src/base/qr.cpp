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

std::string svg(std::string_view text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_M), QRcode_free);
  CHECK(code);
  const std::string side = std::to_string(code->width + 2 * kMargin);
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
         "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side +
         "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + strokes(*code) + "\"/></svg>";
}

}  // namespace qr
