// The hours of regular reception as they stand on the notice.
#include "receptions/regular.h"

#include <gtest/gtest.h>

namespace receptions {
namespace {

TEST(Regular, hours_are_said_as_an_office_writes_them) {
  struct {
    std::vector<RegularHours> hours;
    std::string_view words;
  } cases[] = {
      {{{{1, 2, 3, 4, 5}, "08:00", "11:30"}}, "thứ Hai đến thứ Sáu: 08:00–11:30"},
      {{{{1, 2, 3}, "13:30", "17:00"}, {{1, 2, 3}, "08:00", "11:30"}},
       "thứ Hai đến thứ Tư: 08:00–11:30 và 13:30–17:00"},
      {{{{2, 4}, "08:00", "11:30"}, {{6}, "08:00", "10:00"}},
       "thứ Ba, thứ Năm: 08:00–11:30; thứ Bảy: 08:00–10:00"},
      {{{{1, 2, 4}, "08:00", "11:30"}}, "thứ Hai, thứ Ba, thứ Năm: 08:00–11:30"},
  };
  for (const auto& [hours, words] : cases) EXPECT_EQ(in_vietnamese(hours), words);
}

TEST(Regular, kept_hours_come_back_as_they_were) {
  const std::vector<RegularHours> hours{{{1, 5}, "08:00", "11:30"}, {{7}, "05:00", "22:00"}};
  const json::Value kept = hours_json(hours);
  EXPECT_EQ(hours_json(hours_from(kept)), kept);
}

}  // namespace
}  // namespace receptions
