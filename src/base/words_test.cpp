#include "base/words.h"

#include <gtest/gtest.h>

#include "base/check.h"

namespace words {
namespace {

TEST(Words, a_word_of_the_list_has_its_place_and_any_other_is_a_bug) {
  const std::vector<std::string_view> list{"draft", "published", "held"};
  EXPECT_EQ(place_of(list, "draft"), 0U);
  EXPECT_EQ(place_of(list, "held"), 2U);
  EXPECT_THROW((void)place_of(list, "lost"), Bug);
}

TEST(Words, are_joined_without_those_that_are_empty) {
  EXPECT_EQ(joined({}), "");
  EXPECT_EQ(joined({"LTCD Đ.9", "", "NĐ 154 Đ.4"}), "LTCD Đ.9; NĐ 154 Đ.4");
  EXPECT_EQ(joined({"", "Nguyễn Văn A", "Hà Nội"}, ", "), "Nguyễn Văn A, Hà Nội");
}

}  // namespace
}  // namespace words
