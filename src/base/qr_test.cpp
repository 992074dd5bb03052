#include "base/qr.h"

#include <gtest/gtest.h>

namespace qr {
namespace {

TEST(Qr, IsAPictureWithAQuietZoneAndTheFirstFinderPattern) {
  const std::string picture = svg("HTTPS://EXAMPLE.VN/VERIFY/0000-1111");
  EXPECT_TRUE(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "));
  EXPECT_NE(picture.find("d=\"M4 4h7v1h-7z"), std::string::npos) << "seven dark modules at the top";
  EXPECT_TRUE(picture.ends_with("</svg>"));
}

TEST(Qr, GrowsWithItsText) { EXPECT_LT(svg("a").size(), svg(std::string(500, 'a')).size()); }

TEST(Qr, HoldsNothingThatRuns) {
  const std::string picture = svg("<script>alert(1)</script>");
  EXPECT_EQ(picture.find("script"), std::string::npos);
}

}  // namespace
}  // namespace qr
