#include "files/kinds.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace files {
namespace {

struct Kind {
  std::string_view type;
  std::array<std::string_view, 3> endings;  // the usual one first
};

// Telephones call a recording .m4a or .mp4 as they please.
constexpr Kind kKinds[] = {
    {kPdf, {"pdf"}},
    {kJpeg, {"jpg", "jpeg", "jfif"}},
    {kPng, {"png"}},
    {kTiff, {"tif", "tiff"}},
    {kHeic, {"heic", "heif", "hif"}},
    {kDocx, {"docx"}},
    {kXlsx, {"xlsx"}},
    {kOdt, {"odt"}},
    {kText, {"txt"}},
    {kMp3, {"mp3"}},
    {kM4a, {"m4a", "mp4"}},
    {kMp4, {"mp4", "m4a", "m4v"}},
};

const Kind& kind_of(std::string_view type) {
  const auto* const found = std::ranges::find(kKinds, type, &Kind::type);
  CHECK(found != std::end(kKinds));
  return *found;
}

}  // namespace

std::string_view usual_ending(std::string_view type) { return kind_of(type).endings[0]; }

bool may_end(std::string_view type, std::string_view ending) {
  std::string lower(ending);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return !lower.empty() && std::ranges::count(kind_of(type).endings, lower) > 0;
}

}  // namespace files
