#include "units/address_book.h"

#include <gtest/gtest.h>

#include <map>

#include "base/text.h"
#include "units/tables.h"

namespace units {
namespace {

const AddressBook& book() {
  static const auto* const made = [] {
    const auto tables = read_tables(TIEPDAN_SOURCE "/units");
    return new AddressBook(tables.value().territories, tables->former);
  }();
  return *made;
}

std::string code_of(const AddressHit& hit) { return hit.commune ? hit.commune->code : "none"; }

struct Case {
  std::string typed;
  std::string code;    // of the first hit; "none": no successor known
  std::string former;  // how the old name begins; empty: found by today's name
  std::string because;
};

const std::vector<Case> kCases = {
    {"Phường 12, Quận Gò Vấp", "26882", "Phường 12, Quận Gò Vấp", "an old address in full"},
    {"p12 go vap", "26882", "Phường 12, Quận Gò Vấp", "as it is typed in a hurry"},
    {"P.12, Q.Gò Vấp, TP.HCM", "26882", "Phường 12", "as it is printed on envelopes"},
    {"F12 Gò Vấp", "26882", "Phường 12", "as it is written in the South"},
    {"Gò Vấp, Phường 12", "26882", "Phường 12", "the district in front"},
    {"PHƯỜNG 12 QUẬN GÒ VẤP THÀNH PHỐ HỒ CHÍ MINH VIỆT NAM", "26882", "Phường 12", "capitals"},
    {"xã Hoà Bình thuỷ nguyên", "11533", "", "a ward today, a commune before; the city not said"},
    {"Xã Hòa Bình, Huyện Thủy Nguyên, Hải Phòng", "11533", "", "a district once, a city later"},
    {"Thi tran Van Dien, Thanh Tri", "00640", "Thị trấn Văn Điển, Huyện Thanh Trì", "no marks"},
    {"TT Văn Điển", "00640", "Thị trấn Văn Điển", "a name that there is only once"},
    {"Phường Ba Đình, Hà Nội", "00004", "", "an address of today"},
    {"badinh hanoi", "00004", "", "written as one word"},
    {"Phường Quán Thánh, quận Ba Đình", "00004", "Phường Quán Thánh", "one of several merged"},
    {"phuong trung hoa, cau giay", "00175", "Phường Trung Hoà, Quận Cầu Giấy", "Hoà in the source"},
    {"Phường Trung Hòa, Cầu Giấy", "00175", "Phường Trung Hoà", "Hòa when typed"},
    {"Phường Phúc La, Hà Đông", "09556", "Phường Phúc La", "the new ward has the district's name"},
    {"ben nghe q1", "26740", "Phường Bến Nghé, Quận 1", "a district with a number"},
    {"Phường Thảo Điền, TP Thủ Đức", "27094", "Phường Thảo Điền", "a city within a city"},
    {"tp thu duc, p. an phu", "27097", "Phường An Phú, Thành phố Thủ Đức", "in the other order"},
    {"Phường 1, Quận 3", "27154", "Phường 1, Quận 3", "neither Phường 11 nor Quận 13"},
    {"P01 Q03", "27154", "Phường 1, Quận 3", "a leading zero"},
    {"Phường 14, Quận 10, Sài Gòn", "27169", "Phường 14, Quận 10", "the city's older name"},
    {"Phường Dĩ An, Bình Dương", "25942", "", "today's ward with the former province"},
    {"Phường 7, TP. Vũng Tàu", "26526", "Phường 7, Thành phố Vũng Tàu", "another number town"},
    {"Côn Đảo", "26732", "", "a special zone"},
    {"Huyện Lý Sơn, Quảng Ngãi", "21548", "Huyện Lý Sơn", "a district without communes"},
    {"TX Sa Pa, phường Hàm Rồng", "03006", "Phường Hàm Rồng, Thị xã Sa Pa", "town abbreviated"},
    {"Phường Vĩ Dạ, thành phố Huế", "19777", "", "Vĩ for Vỹ"},
    {"Xã Lộc An, Phú Lộc, Thừa Thiên Huế", "20140", "", "a province that became a city"},
    {"Xã Ea H'leo", "24184", "", "an apostrophe"},
    {"ea h leo", "24184", "", "a blank for the apostrophe"},
    {"ea hleo", "24184", "", "neither"},
    {"xa dak r'moan gia nghia", "24615", "Xã Đăk R'Moan", "Đăk and Đắk are one"},
    {"Phường III, Vị Thanh", "31321", "Phường III", "a Roman number"},
    {"Xã Văn Lăng, Thái Nguyên", "05665", "", "there is a Văn Lang beside it: the marks decide"},
    {"Xã Văn Lang, Thái Nguyên", "02143", "", "and the other one"},
    {"P3, Vị Thanh", "31321", "Phường III", "the same number in our figures"},
    {"Xã Đắk Ha, Đắk Glong", "24611", "Xã Đắk Ha, Huyện Đăk Glong", "two words with đ"},
    {"Thị trấn Ba Chẽ, Huyện Ba Chẽ", "none", "Thị trấn Ba Chẽ", "06970 does not exist"},
    {"Xã Đồn Đạc", "none", "Xã Đồn Đạc", "nor for this one; it does not vanish"},
    {"Phường Văn Miếu - Quốc Tử Giám", "00226", "", "a hyphen"},
    {"Phan Rang - Tháp Chàm, Đô Vinh", "22738", "", "a hyphen in the city's name"},
    {"Mĩ Đình 2, Nam Từ Liêm", "00592", "Phường Mỹ Đình 2", "i for y, and a number"},
    {"Thị trấn N.T Phong Hải, Bảo Thắng", "02902", "Thị trấn N.T Phong Hải", "dots in a name"},
    {"Phường Hoàng Văn Thụ, Bắc Giang", "07210", "Phường Hoàng Văn Thụ", "city and province alike"},
    {"xã Tân An, huyện Thanh Hà", "10846", "Xã Tân An, Huyện Thanh Hà", "one of very many Tân An"},
    {"Phường 8, Đà Lạt", "24778", "Phường 8, Thành phố Đà Lạt", "numbers outside Sài Gòn"},
    {"Xuân Hương Đà Lạt", "24781", "", "today's name holds the old city's"},
    {"Thị trấn Bắc Sơn, Lạng Sơn", "06325", "Thị trấn Bắc Sơn", "the kind decides"},
    {"Xã Bắc Sơn, Lạng Sơn", "06325", "", "and here as well"},
    {"An Thới, Phú Quốc", "31078", "Phường An Thới", "today a special zone of another province"},
    {"Phường Nghĩa Tân - Cầu Giấy - HN", "00160", "Phường Nghĩa Tân", "hyphens for commas"},
    {"p dong da qui nhon", "21583", "Phường Đống Đa, Thành phố Quy Nhơn", "Qui for Quy"},
    {"số 5 ngõ 10 Láng Hạ, Đống Đa, Hà Nội", "00199", "Phường Láng Hạ", "a house in front"},
    {"12 Xã Đàn, phường Nam Đồng, Đống Đa", "00235", "Phường Nam Đồng", "a street called Xã"},
    {"xóm 3 thôn Đoài xã Kim Nỗ, Đông Anh", "00493", "Xã Kim Nỗ", "a hamlet in front"},
    {"Phường Vĩnh Hải, Nha Trang, Khánh Hoà, Việt Nam", "22333", "Phường Vĩnh Hải", "the country"},
};

TEST(AddressBook, FindsTheCommuneOfTodayFirst) {
  for (const Case& c : kCases) {
    const auto hits = book().find(c.typed, 10);
    ASSERT_FALSE(hits.empty()) << c.typed << ": " << c.because;
    EXPECT_EQ(code_of(hits[0]), c.code) << c.typed << ": " << c.because;
    const std::string former = hits[0].former ? address(*hits[0].former) : "";
    EXPECT_EQ(former.empty(), c.former.empty()) << c.typed << ": " << former;
    EXPECT_TRUE(former.starts_with(c.former)) << c.typed << ": " << former;
  }
}

TEST(AddressBook, FindsNothingRatherThanGuess) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "nothing was typed"},
      {"t", "one letter is not enough"},
      {" ,.- ", "no letters at all"},
      {"Phường 99, Quận Gò Vấp", "no such ward"},
      {"Phường 12, Quận Gò Vấp, Hà Nội", "no such district in that city"},
      {"Phường Không Có, Quận Gò Vấp, TP HCM", "the ward of the district's name was not meant"},
      {"xã Không Có, Thanh Trì, Hà Nội", "nor the commune"},
      {"12 Nguyễn Trãi, Phường 3, Quận 5, TP HCM", "5 belongs to Quận, not to a ward"},
      {"Robert'); DROP TABLE unit;--", "not an address"},
  };
  for (const auto& [typed, because] : cases) {
    EXPECT_TRUE(book().find(typed, 10).empty()) << typed << ": " << because;
  }
}

TEST(AddressBook, PutsTheWholeNameBeforeABeginning) {
  const auto hits = book().find("Phường 1 Gò Vấp", 20);
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(hits[0].former->name, "Phường 1");

  const auto typing = book().find("Gò Vấp Phường 1", 20);
  ASSERT_GT(typing.size(), 3u) << "12, 14, 15 … may still be meant";
  EXPECT_EQ(typing[0].former->name, "Phường 1");
  EXPECT_EQ(typing[1].former->name.rfind("Phường 1", 0), 0u);

  const auto finished = book().find("Gò Vấp Phường 1,", 20);
  EXPECT_EQ(finished.size(), 1u) << "a comma ends the word";
}

TEST(AddressBook, GivesAllOfOneNameWithTheirProvinces) {
  const auto hits = book().find("hoà bình", 20);
  std::map<std::string, int> provinces;
  for (const auto& hit : hits) {
    if (!hit.former) ++provinces[hit.province->code];
  }
  EXPECT_EQ(provinces.size(), 5u) << "five communes of today carry this name";
  EXPECT_EQ(hits.size(), 20u);
  EXPECT_EQ(book().find("hoà bình", 3).size(), 3u);
}

TEST(AddressBook, FindsWhileTheLastWordIsTyped) {
  for (const char* typed : {"thị trấn văn đi", "phuong quan tha", "xã đông hội, h. đông a",
                            "phường 12, quận gò v", "phường 12 gò vấp, tp h"}) {
    EXPECT_FALSE(book().find(typed, 10).empty()) << typed;
  }
  const auto quarter = book().find("Phường 12, Qu", 20);
  ASSERT_FALSE(quarter.empty());
  for (const auto& hit : quarter) {
    EXPECT_TRUE(hit.former->district.starts_with("Quận")) << address(*hit.former);
  }
}

TEST(AddressBook, GivesTodaysCommunesOfADistrictThatIsNoMore) {
  const auto hits = book().find("Quận Gò Vấp, TP. Hồ Chí Minh", 20);
  ASSERT_EQ(hits.size(), 6u);
  EXPECT_EQ(hits[0].commune->name, "Phường An Hội Đông");
  for (const auto& hit : hits) EXPECT_EQ(hit.province->code, "79");
  EXPECT_EQ(book().find("tỉnh cao bằng", 20).size(), 20u);
}

TEST(AddressBook, SaysWhatBecameOfAnOldAddress) {
  const auto hit = book().find("Phường 12, Quận Gò Vấp", 1).at(0);
  EXPECT_EQ(in_words(hit),
            "trước đây: Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh → nay: Phường An Hội Tây, "
            "Thành phố Hồ Chí Minh");
  const auto unknown = book().find("Xã Nam Sơn, Huyện Ba Chẽ", 1).at(0);
  EXPECT_EQ(in_words(unknown),
            "trước đây: Xã Nam Sơn, Huyện Ba Chẽ, Tỉnh Quảng Ninh → nay: chưa rõ đơn vị kế thừa");
  EXPECT_EQ(in_english(unknown),
            "formerly: Xã Nam Sơn, Huyện Ba Chẽ, Tỉnh Quảng Ninh → now: successor not known");
  EXPECT_EQ(in_words(book().find("Phường Ba Đình, Hà Nội", 1).at(0)),
            "Phường Ba Đình, Thành phố Hà Nội");
}

// Vietnamese letters taken apart, made from text::nfc backwards.
const std::map<std::string, std::string>& apart() {
  static const std::map<std::string, std::string> all = [] {
    std::map<std::string, std::string> result;
    const std::vector<std::string> tones = {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"};
    const std::vector<std::string> vowels = {"a", "a\u0306", "a\u0302", "e", "e\u0302", "i",
                                             "o", "o\u0302", "o\u031B", "u", "u\u031B", "y"};
    for (std::string vowel : vowels) {
      for (const bool upper : {false, true}) {
        if (upper) vowel[0] = static_cast<char>(vowel[0] - 'a' + 'A');
        for (const auto& tone : tones) result[text::nfc(vowel + tone)] = vowel + tone;
      }
    }
    return result;
  }();
  return all;
}

std::vector<std::string> letters(const std::string& utf8) {
  std::vector<std::string> result;
  for (const char byte : utf8) {
    if ((static_cast<unsigned char>(byte) & 0xC0) == 0x80)
      result.back() += byte;
    else
      result.emplace_back(1, byte);
  }
  return result;
}

std::string nfd(const std::string& utf8) {
  std::string result;
  for (const auto& letter : letters(utf8)) {
    const auto found = apart().find(letter);
    result += found == apart().end() ? letter : found->second;
  }
  return result;
}

// Hoà for Hòa, Thuỷ for Thủy and the other way round: the mark moves to the neighbour.
std::string other_placing(const std::string& utf8) {
  static const std::map<std::string, std::string> kSwaps = {
      {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
      {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}};
  std::string result = utf8;
  for (const auto& [end, front] : kSwaps) {
    const bool at_end = result.find(end) != std::string::npos;
    const std::string& from = at_end ? end : front;
    const std::string& to = at_end ? front : end;
    if (const auto at = result.find(from); at != std::string::npos) {
      result.replace(at, from.size(), to);
    }
  }
  return result;
}

bool finds(const std::string& typed, const FormerCommune& wanted, bool known) {
  for (const auto& hit : book().find(typed, 20)) {
    if (hit.former && hit.former->line == wanted.line) return true;
    const bool kept_its_name = known && !hit.former && hit.commune->code == wanted.successor &&
                               text::folded(hit.commune->name) == text::folded(wanted.name);
    if (kept_its_name) return true;
  }
  return false;
}

TEST(AddressBook, FindsEveryFormerCommuneByItsOwnAddressInEveryForm) {
  const auto tables = read_tables(TIEPDAN_SOURCE "/units");
  ASSERT_TRUE(tables);
  for (const FormerCommune& each : tables->former) {
    const std::string full = each.name + (each.district.empty() ? "" : ", " + each.district);
    const bool known = each.successor != "06970";
    const std::vector<std::string> forms = {full, nfd(full), text::folded(full),
                                            other_placing(address(each))};
    const std::string& form = forms[each.line % forms.size()];
    ASSERT_TRUE(finds(form, each, known)) << form;
  }
}

TEST(AddressBook, FindsEveryCommuneOfTodayByItsNameAndProvince) {
  const auto tables = read_tables(TIEPDAN_SOURCE "/units");
  ASSERT_TRUE(tables);
  std::map<std::string, std::string> provinces;
  for (const Territory& each : tables->territories) {
    if (each.code == each.province_code) {
      provinces[each.code] = each.name;
      continue;
    }
    const auto hits = book().find(nfd(each.name) + ", " + provinces[each.province_code], 1);
    ASSERT_EQ(hits.size(), 1u) << each.name;
    ASSERT_EQ(code_of(hits[0]), each.code) << each.name;
  }
}

}  // namespace
}  // namespace units
