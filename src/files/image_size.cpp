#include "files/image_size.h"

#include <algorithm>
#include <set>

#include "files/bytes.h"

namespace files {
namespace {

using Pixels = std::optional<std::uint64_t>;
using Size = std::optional<std::uint64_t>;

constexpr std::size_t kMaxPages = 2000;      // of a scan
constexpr std::uint64_t kMaxEntries = 1000;  // of a page; pages may lie one over the other
constexpr std::size_t kMaxBoxes = 10000;

// Sides are below 2^32, so the product fits.
Pixels product(Size width, Size height) {
  if (!width || !height || *width == 0 || *height == 0) return std::nullopt;
  return *width * *height;
}

// A marker that begins a frame (SOF0 to SOF15 without DHT, JPG, DAC).
bool begins_frame(std::uint64_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

struct Tiff {
  std::string_view bytes;
  Order order;

  Size number(std::size_t at, std::size_t width) const {
    return number_at(bytes, at, width, order);
  }
  // The value of an entry that is one short or one long.
  Size value(std::size_t entry) const {
    const Size type = number(entry + 2, 2);
    if (type == 3) return number(entry + 8, 2);
    if (type == 4) return number(entry + 8, 4);
    return std::nullopt;
  }
  Pixels page(std::size_t at, std::uint64_t entries) const {
    Size width;
    Size height;
    for (std::uint64_t i = 0; i < entries; ++i) {
      const std::size_t entry = at + 2 + 12 * i;
      const Size tag = number(entry, 2);
      if (!tag) return std::nullopt;
      if (*tag == 256) width = value(entry);
      if (*tag == 257) height = value(entry);
    }
    return product(width, height);
  }
};

// Calls `each(type, inside)` for every box of an ISO media file; false if they do not fit.
template <class Each>
bool boxes(std::string_view bytes, Each each) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < bytes.size(); ++count) {
    const Size small = number_at(bytes, at, 4);
    if (!small || count > kMaxBoxes || bytes.size() - at < 8) return false;
    const std::size_t head = *small == 1 ? 16 : 8;
    const Size size = *small == 1   ? number_at(bytes, at + 8, 8)
                      : *small == 0 ? Size(bytes.size() - at)
                                    : small;
    if (!size || *size < head || *size > bytes.size() - at) return false;
    each(bytes.substr(at + 4, 4), bytes.substr(at + head, *size - head));
    at += *size;
  }
  return true;
}

std::string_view inside(std::string_view bytes, std::string_view wanted) {
  std::string_view found;
  boxes(bytes, [&](std::string_view type, std::string_view body) {
    if (type == wanted && found.empty()) found = body;
  });
  return found;
}

}  // namespace

Pixels png_pixels(std::string_view bytes) {
  if (number_at(bytes, 8, 4) != 13 || !stands_at(bytes, 12, "IHDR")) return std::nullopt;
  return product(number_at(bytes, 16, 4), number_at(bytes, 20, 4));
}

Pixels jpeg_pixels(std::string_view bytes) {
  for (std::size_t at = 2; at < bytes.size();) {
    if (number_at(bytes, at, 1) != 0xFF) return std::nullopt;
    const Size marker = number_at(bytes, at + 1, 1);
    if (!marker || *marker == 0xD9 || *marker == 0xDA) return std::nullopt;
    if (*marker == 0xFF) {  // filling
      ++at;
      continue;
    }
    if (begins_frame(*marker))
      return product(number_at(bytes, at + 7, 2), number_at(bytes, at + 5, 2));
    const Size length = number_at(bytes, at + 2, 2);
    if (!length || *length < 2) return std::nullopt;
    at += 2 + *length;
  }
  return std::nullopt;
}

Pixels tiff_pixels(std::string_view bytes) {
  const Tiff tiff{bytes, bytes.starts_with("II") ? Order::little_end : Order::big_end};
  Pixels largest;
  std::set<std::uint64_t> seen;
  Size at = tiff.number(4, 4);
  while (at && *at != 0) {
    if (!seen.insert(*at).second || seen.size() > kMaxPages) return std::nullopt;
    const Size entries = tiff.number(*at, 2);
    if (!entries || *entries > kMaxEntries) return std::nullopt;
    const Pixels page = tiff.page(*at, *entries);
    if (!page) return std::nullopt;
    largest = std::max(largest, page);
    at = tiff.number(*at + 2 + 12 * *entries, 4);
  }
  return at ? largest : std::nullopt;
}

Pixels heic_pixels(std::string_view bytes) {
  const std::string_view meta = inside(bytes, "meta");
  if (meta.size() < 4) return std::nullopt;
  Pixels largest;
  boxes(inside(inside(meta.substr(4), "iprp"), "ipco"),
        [&](std::string_view type, std::string_view body) {
          if (type == "ispe")
            largest = std::max(largest, product(number_at(body, 4, 4), number_at(body, 8, 4)));
        });
  return largest;
}

}  // namespace files
