#include "law/explain.h"

#include "law/testing.h"

namespace law {
namespace {

Sum sum_of(std::string_view question, std::string_view input) {
  Result<Answer> answer = the_law().ask(question, object(input));
  return answer ? answer->sum : Sum{};
}

TEST(Sum, SaysWorkingDaysInVietnamese) {
  EXPECT_EQ(sum_of("complaint.acceptance_due", R"({"received_on":"2026-07-10"})").vi,
            (std::vector<std::string>{
                "Ngày nhận khiếu nại: thứ Sáu 10/07/2026 (không tính).",
                "Thời hạn: 7 ngày làm việc, theo Luật 136/2025/QH15 Đ.2.15.b; NĐ 155/2026/NĐ-CP "
                "Đ.10.",
                "Không tính: thứ Bảy 11/07, Chủ nhật 12/07, thứ Bảy 18/07, Chủ nhật 19/07.",
                "Các ngày được tính: 13/07 (1), 14/07 (2), 15/07 (3), 16/07 (4), 17/07 (5), 20/07 "
                "(6), 21/07 (7).",
                "Hạn thụ lý: thứ Ba 21/07/2026."}));
}

TEST(Sum, SaysTheSameInEnglish) {
  const Sum sum = sum_of("complaint.acceptance_due", R"({"received_on":"2026-07-10"})");
  EXPECT_EQ(sum.vi.size(), sum.en.size());
  EXPECT_EQ(sum.en.front(), "Received on: Friday 10 July 2026 (not counted).");
}

TEST(Sum, SaysWhyTheLastDayMoved) {
  const Sum sum = sum_of(
      "complaint.resolution_due",
      R"({"accepted_on":"2026-07-06","suspensions":[{"suspended_on":"2026-07-20","continued_on":"2026-08-17"}]})");
  ASSERT_EQ(sum.vi.size(), 5u);
  EXPECT_EQ(sum.vi[2], "Không tính 28 ngày tạm đình chỉ (20/07/2026 – 17/08/2026).");
  EXPECT_EQ(sum.vi[3],
            "Ngày cuối theo phép tính là thứ Tư 02/09/2026, trúng ngày nghỉ (thứ Tư 02/09 (Quốc "
            "khánh)); theo BLDS 2015 Đ.148.5, thời hạn kết thúc vào ngày làm việc tiếp theo.");
  EXPECT_EQ(sum.vi[4], "Hạn giải quyết: thứ Năm 03/09/2026.");
}

TEST(Sum, NamesTheHolidaysThatDidNotCount) {
  const Sum sum = sum_of("calendar.add_working_days", R"({"from":"2026-11-20","days":3})");
  EXPECT_NE(sum.vi[2].find("thứ Ba 24/11 (Ngày Văn hóa Việt Nam)"), std::string::npos);
  EXPECT_NE(sum.en[2].find("Tuesday 24/11 (Viet Nam Culture Day)"), std::string::npos);
}

TEST(Sum, SaysWhenAnotherTextIsStricter) {
  const Sum sum = sum_of("complaint.acceptance_due", R"({"received_on":"2026-06-22"})");
  EXPECT_NE(sum.vi.back().find("01/07/2026"), std::string::npos);
}

TEST(Sum, CountsBackwards) {
  const Sum sum = sum_of("complaint.dialogue_notice", R"({"dialogue_on":"2026-10-20"})");
  EXPECT_EQ(sum.vi[1], "Trước ngày đó ít nhất: 5 ngày, theo NĐ 155/2026/NĐ-CP Điều 28.1.");
  EXPECT_EQ(sum.vi.back(), "Chậm nhất ngày gửi: thứ Năm 15/10/2026.");
}

TEST(Sum, IsEmptyWithoutADeadline) {
  EXPECT_TRUE(sum_of("denunciation.verifier_conflict", R"({"relation":"none"})").empty());
}

TEST(Lengths, AreReadAndSaid) {
  EXPECT_EQ(parse_length("7 working days"), (Length{7, Unit::working_day}));
  EXPECT_EQ(parse_length("1 year"), (Length{1, Unit::year}));
  for (std::string_view wrong :
       {"7", "7 work days", "seven days", "-1 days", "1 days", "07days", "07 days", "-0 days"}) {
    EXPECT_FALSE(parse_length(wrong)) << wrong;
  }
  EXPECT_EQ(vi(Length{7, Unit::working_day}), "7 ngày làm việc");
  EXPECT_EQ(en(Length{1, Unit::calendar_day}), "1 day");
}

}  // namespace
}  // namespace law
