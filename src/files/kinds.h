// The kinds of file that are taken, and by which endings each may be called.
#pragma once

#include <string>
#include <string_view>

namespace files {

inline constexpr std::string_view kPdf = "application/pdf";
inline constexpr std::string_view kJpeg = "image/jpeg";
inline constexpr std::string_view kPng = "image/png";
inline constexpr std::string_view kTiff = "image/tiff";
inline constexpr std::string_view kHeic = "image/heic";
inline constexpr std::string_view kDocx =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr std::string_view kXlsx =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr std::string_view kOdt = "application/vnd.oasis.opendocument.text";
inline constexpr std::string_view kText = "text/plain";
inline constexpr std::string_view kMp3 = "audio/mpeg";
inline constexpr std::string_view kM4a = "audio/mp4";
inline constexpr std::string_view kMp4 = "video/mp4";

// "jpg": without a dot, in lower case.
[[nodiscard]] std::string_view usual_ending(std::string_view type);
// May a file of this type be called so? `ending` in any case, without a dot.
[[nodiscard]] bool may_end(std::string_view type, std::string_view ending);

}  // namespace files
