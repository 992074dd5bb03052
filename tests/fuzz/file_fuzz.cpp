// The bytes of an upload. What is taken is one of the kinds that are taken, and says so each time.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "files/examine.h"
#include "files/image_size.h"
#include "files/kinds.h"
#include "fuzz.h"

namespace fuzz {
namespace {

using namespace files;

constexpr std::array<std::string_view, 12> kTaken = {kPdf,  kJpeg, kPng,  kTiff, kHeic, kDocx,
                                                     kXlsx, kOdt,  kText, kMp3,  kM4a,  kMp4};

void must_be_small_enough(std::string_view type, std::string_view bytes) {
  const auto pixels = type == kPng    ? png_pixels(bytes)
                      : type == kJpeg ? jpeg_pixels(bytes)
                      : type == kTiff ? tiff_pixels(bytes)
                      : type == kHeic ? heic_pixels(bytes)
                                      : 1;
  must(pixels && *pixels > 0 && *pixels <= kMaxPixels, "an image says its size", type);
}

// A browser never finds a page in what is given back as text.
void must_not_run(std::string_view bytes) {
  must(text::is_clean(bytes), "a text is clean", bytes);
  std::string lower(bytes);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  for (const char* active : {"<script", "<html", "<svg", "javascript:"}) {
    must(lower.find(active) == lower.npos, "a text does not run", bytes);
  }
}

}  // namespace

void try_one(std::string_view input) {
  const auto type = examine(input);
  if (!type) return must_be_told(type.error());
  must(std::ranges::count(kTaken, *type) == 1, "a kind is one that is taken", *type);
  must(may_end(*type, usual_ending(*type)), "a kind has its ending", *type);
  must(examine(input) == *type, "the same bytes are the same kind", *type);
  must_be_small_enough(*type, input);
  if (*type == kText) must_not_run(input);
}

}  // namespace fuzz
