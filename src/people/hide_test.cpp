#include <gtest/gtest.h>

#include "people/hide.h"

namespace {

using people::Identity;

Identity hoa() {
  return {.name = "Nguyễn Thị Hòa",
          .id_number = "001161012345",
          .address = "Số 7 ngõ 88 phố Trần Quang Diệu, phường Đống Đa, Hà Nội",
          .phone = "0912 345 678",
          .email = "hoa.nt61@vidu.vn"};
}

std::string hidden(const std::string& text, const Identity& identity = hoa()) {
  return people::without_identities(text, {identity});
}

struct Case {
  std::string text;
  std::string hidden;
  std::string because;
};

const std::vector<Case> kCases = {
    // The name.
    {"Tôi là Nguyễn Thị Hòa.", "Tôi là [*].", "as it was typed"},
    {"Tôi là NGUYỄN THỊ HOÀ.", "Tôi là [*].", "capitals, the tone on the other vowel"},
    {"toi la nguyen thi hoa", "toi la [*]", "without marks"},
    {"(Nguye\u0302\u0303n Thi\u0323 Ho\u0300a)", "([*])", "decomposed, from a phone"},
    {"(Nguye\u0302\u0303n Thi\u0323 Hoa\u0300)", "([*])", "a mark on the very last letter"},
    {"Nguyễn\n  Thị\tHòa", "[*]", "broken over lines"},
    {"Nguyễn-Thị_Hòa", "[*]", "joined by signs"},
    {"Ng\u200Buyễn Thị Hòa", "[*]", "a zero-width space inside, as when copied from a web page"},
    {"Ng\u00ADuyễn Thị\u00A0Hòa", "[*]", "a soft hyphen, and a blank that does not break"},
    {"N g u y ễ n  T h ị  H ò a", "[*]", "letters set apart"},
    {"don_nguyenthihoa.pdf", "don_[*].pdf", "a file's name"},
    {"DonNguyenThiHoa2026.pdf", "Don[*]2026.pdf", "a file's name without breaks"},
    {"nguyen%thi%hoa", "[*]", "any sign between"},
    {"Nguyễn Thị Hòa, Nguyễn Thị Hòa", "[*], [*]", "every time"},
    {"Nguyễn Thị Nguyễn Thị Hòa", "Nguyễn Thị [*]", "after a false start"},
    {"Nguyễn Thị Hoan", "Nguyễn Thị Hoan", "another's longer name stays"},
    {"chị Nguyễn Thị Hòa-Bình", "chị [*]-Bình", "the end of a word is enough"},
    // Numbers.
    {"CCCD 001161012345 cấp", "CCCD [*] cấp", "as it was typed"},
    {"CCCD 001 161 012 345", "CCCD [*]", "blanks"},
    {"CCCD 001.161.012.345", "CCCD [*]", "dots"},
    {"CCCD 001-161-012-345", "CCCD [*]", "dashes"},
    {"CCCD 0 0 1 1 6 1 0 1 2 3 4 5", "CCCD [*]", "one by one"},
    {"CCCD 001161\n012345", "CCCD [*]", "broken over lines"},
    {"CCCD001161012345x", "CCCD[*]x", "nothing around it"},
    {"CCCD \uFF10\uFF10\uFF11161012345", "CCCD [*]", "full-width digits"},
    {"CCCD 001161012346", "CCCD 001161012346", "another's number stays"},
    {"gọi 0912345678", "gọi [*]", "without the blanks"},
    {"gọi 0912.345.678", "gọi [*]", "dots"},
    {"gọi +84912345678", "gọi +[*]", "abroad"},
    {"gọi (+84) 912-345-678", "gọi (+[*]", "abroad, with signs"},
    {"gọi 0084 912345678", "gọi [*]", "abroad, the old way"},
    {"gọi 84912345678", "gọi [*]", "without the plus"},
    {"gọi +84 0912345678", "gọi +[*]", "both at once"},
    {"gọi 912345678", "gọi [*]", "the zero left out"},
    // E-mail and address.
    {"thư: hoa.nt61@vidu.vn!", "thư: [*]!", "as it was typed"},
    {"thư: HOA.NT61@VIDU.VN", "thư: [*]", "capitals"},
    {"thư: hoa.nt61 @ vidu . vn", "thư: [*]", "blanks"},
    {"zalo hoa.nt61", "zalo [*]", "the part before the @ is a person too"},
    {"ở Số 7 ngõ 88 phố Trần Quang Diệu, phường Đống Đa, Hà Nội", "ở [*]", "the whole"},
    {"ở số 7, ngõ 88, phố Trần Quang Diệu", "ở [*]", "without ward and city, other commas"},
    {"nha so 7 ngo 88 pho tran quang dieu, p. Dong Da", "nha [*], p. Dong Da", "without marks"},
    {"Chủ tịch phường Đống Đa, Hà Nội", "Chủ tịch phường Đống Đa, Hà Nội",
     "a unit is not a person"},
    {"Nghị định số 7", "Nghị định số 7", "a number alone is no address"},
    // Nothing to hide.
    {"", "", "nothing"},
    {"Ủy ban nhân dân phường", "Ủy ban nhân dân phường", "no trace"},
    {"\xFFNguyễn Thị Hòa\xF0", "\xFF[*]\xF0", "broken bytes do not shield a name"},
    {"hỏng \xFF\xC3", "hỏng \xFF\xC3", "broken bytes pass through"},
};

std::string with_token(std::string text) {
  for (std::size_t at; (at = text.find("[*]")) != std::string::npos;)
    text.replace(at, 3, "[người tố cáo 1]");
  return text;
}

TEST(Hide, TakesOutEveryTrace) {
  for (const Case& c : kCases) EXPECT_EQ(hidden(c.text), with_token(c.hidden)) << c.because;
}

TEST(Hide, TellsThePeopleApartByTheirOrder) {
  const Identity an{.name = "Trần Văn An"};
  EXPECT_EQ(people::without_identities("Ông Trần Văn An và bà Nguyễn Thị Hòa", {hoa(), an}),
            "Ông [người tố cáo 2] và bà [người tố cáo 1]");
}

TEST(Hide, DoesNotSearchWhatItPutIn) {
  const Identity cao{.name = "Tố Cao"};
  EXPECT_EQ(people::without_identities("Nguyễn Thị Hòa, Tố Cao", {hoa(), cao}),
            "[người tố cáo 1], [người tố cáo 2]");
}

TEST(Hide, TwoTracesOverOneAnotherLeaveNothingBetween) {
  const Identity first{.name = "Lê Thị Thu"};
  const Identity second{.name = "Thu Hà Nguyễn"};
  EXPECT_EQ(people::without_identities("(Lê Thị Thu Hà Nguyễn)", {first, second}),
            "([người tố cáo 1])");
}

TEST(Hide, ATitleThatWasTypedWithTheNameDoesNotSaveIt) {
  EXPECT_EQ(hidden("do Trần Thị Mai gửi", {.name = "Bà Trần Thị Mai"}), "do [người tố cáo 1] gửi");
  EXPECT_EQ(hidden("do Trần Thị Mai gửi", {.name = "Trần Thị Mai (tức Mai Béo)"}),
            "do [người tố cáo 1] gửi");
}

TEST(Hide, AnAddressThatNamesOnlyUnitsStays) {
  const std::string text = "Chủ tịch UBND phường Láng, Hà Nội nhận tiền";
  EXPECT_EQ(hidden(text, {.name = "Vũ Thị Sen", .address = "Phường Láng, Hà Nội"}), text);
  EXPECT_EQ(hidden("ở thôn Đoài, xã Láng", {.name = "Vũ Thị Sen", .address = "Thôn Đoài, xã Láng"}),
            "ở [người tố cáo 1]");
  EXPECT_EQ(hidden("ở 5 Lê Lợi.", {.name = "Vũ Thị Sen", .address = "5 Lê Lợi, Hà Đông"}),
            "ở [người tố cáo 1].");
}

TEST(Hide, APassportIsFoundInEitherCaseAndWithABlank) {
  const Identity traveller{.name = "Vũ Thị Sen", .id_number = "C1234567"};
  EXPECT_EQ(hidden("hộ chiếu c 1234567.", traveller), "hộ chiếu [người tố cáo 1].");
}

TEST(Hide, WhereSomebodyIsErasedNobodyIsSaidToDenounce) {
  EXPECT_EQ(people::replace_identities(
                "Bà Nguyễn Thị Hòa, [người tố cáo 12] và [người tố cáo ba], [người tố cáo ",
                {hoa()}, "[đã xóa]"),
            "Bà [đã xóa], [đã xóa] và [người tố cáo ba], [người tố cáo ");
}

}  // namespace
