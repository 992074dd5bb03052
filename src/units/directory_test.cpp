#include "units/directory.h"

#include <gtest/gtest.h>

#include <set>

#include "base/check.h"
#include "base/text.h"
#include "units/tables.h"

namespace units {
namespace {

const Directory& directory() {
  static const auto* const made = [] {
    const auto tables = read_tables(TIEPDAN_SOURCE "/units");
    return new Directory(make_units(tables.value()), tables->territories);
  }();
  return *made;
}

struct Named {
  std::string id;
  std::string name;
  std::string parent;  // empty: nobody is above
  std::string top;
};

const std::vector<Named> kNamed = {
    {"tinhuy-01", "Thành ủy Hà Nội", "", "tinhuy-01"},
    {"tinhuy-04", "Tỉnh ủy Cao Bằng", "", "tinhuy-04"},
    {"tinhuy-75", "Thành ủy Đồng Nai", "", "tinhuy-75"},
    {"noichinh-01", "Ban Nội chính Thành ủy Hà Nội", "tinhuy-01", "tinhuy-01"},
    {"tuyengiao-04", "Ban Tuyên giáo và Dân vận Tỉnh ủy Cao Bằng", "tinhuy-04", "tinhuy-04"},
    {"vanphong-01", "Văn phòng Thành ủy Hà Nội", "tinhuy-01", "tinhuy-01"},
    {"danguy-00004", "Đảng ủy phường Ba Đình", "tinhuy-01", "tinhuy-01"},
    {"danguy-21548", "Đảng ủy đặc khu Lý Sơn", "tinhuy-51", "tinhuy-51"},
    {"ubnd-01", "Ủy ban nhân dân thành phố Hà Nội", "", "ubnd-01"},
    {"ubnd-04", "Ủy ban nhân dân tỉnh Cao Bằng", "", "ubnd-04"},
    {"ubnd-00004", "Ủy ban nhân dân phường Ba Đình", "ubnd-01", "ubnd-01"},
    {"ubnd-06325", "Ủy ban nhân dân xã Bắc Sơn", "ubnd-20", "ubnd-20"},
    {"thanhtra-01", "Thanh tra thành phố Hà Nội", "ubnd-01", "ubnd-01"},
    {"thanhtra-04", "Thanh tra tỉnh Cao Bằng", "ubnd-04", "ubnd-04"},
    {"bantcd-01", "Ban Tiếp công dân thành phố Hà Nội", "ubnd-01", "ubnd-01"},
    {"soxd-01", "Sở Xây dựng thành phố Hà Nội", "ubnd-01", "ubnd-01"},
    {"sonnmt-01", "Sở Nông nghiệp và Môi trường thành phố Hà Nội", "ubnd-01", "ubnd-01"},
    {"sovhtt-01", "Sở Văn hóa và Thể thao thành phố Hà Nội", "ubnd-01", "ubnd-01"},
    {"sovhttdl-04", "Sở Văn hóa, Thể thao và Du lịch tỉnh Cao Bằng", "ubnd-04", "ubnd-04"},
    {"mttq-01", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội", "", "mttq-01"},
    {"mttq-00004", "Ủy ban Mặt trận Tổ quốc Việt Nam phường Ba Đình", "", "mttq-00004"},
};

TEST(Units, CarryTheNamesOnTheirSeals) {
  for (const Named& c : kNamed) {
    const Unit* const unit = directory().find(c.id);
    ASSERT_NE(unit, nullptr) << c.id;
    EXPECT_EQ(unit->name, c.name);
    EXPECT_EQ(unit->name_folded, text::folded(c.name));
    EXPECT_EQ(unit->parent_id.value_or(""), c.parent) << c.id;
    EXPECT_EQ(unit->top_id, c.top) << c.id;
  }
}

TEST(Units, StandInTheProvincesTheyBelongTo) {
  EXPECT_EQ(directory().find("sovhttdl-01"), nullptr) << "Hà Nội has two departments instead";
  EXPECT_EQ(directory().find("sodl-04"), nullptr);
  EXPECT_NE(directory().find("soqhkt-79"), nullptr);
  EXPECT_EQ(directory().find("soqhkt-48"), nullptr);
}

TEST(Units, OfEveryCommuneAreThreeAndOfHanoi126Communes) {
  EXPECT_EQ(directory().provinces().size(), 34u);
  EXPECT_EQ(directory().communes("01").size(), 126u);
  EXPECT_TRUE(directory().communes("99").empty());
  std::size_t communes = 0;
  for (const Territory* province : directory().provinces()) {
    for (const Territory* commune : directory().communes(province->code)) {
      ++communes;
      for (const char* prefix : {"danguy-", "ubnd-", "mttq-"}) {
        const Unit* const unit = directory().find(prefix + commune->code);
        ASSERT_NE(unit, nullptr) << prefix << commune->code;
        EXPECT_EQ(unit->province_code, province->code);
      }
    }
  }
  EXPECT_EQ(communes, 3321u);
}

TEST(Units, OfOneLineStayInTheirLine) {
  for (const Unit& unit : directory().units()) {
    if (!unit.parent_id) continue;
    EXPECT_EQ(directory().find(*unit.parent_id)->line, unit.line) << unit.id;
    EXPECT_EQ(directory().find(*unit.parent_id)->province_code, unit.province_code) << unit.id;
  }
  EXPECT_TRUE(read_only(*directory().find("mttq-01")));
  EXPECT_FALSE(read_only(*directory().find("ubnd-01")));
}

struct Within {
  std::string unit;
  std::string ancestor;
  bool within;
  std::string because;
};

const std::vector<Within> kWithin = {
    {"ubnd-00004", "ubnd-00004", true, "itself"},
    {"ubnd-00004", "ubnd-01", true, "a commune is below its city"},
    {"danguy-00004", "tinhuy-01", true, "in the party line as well"},
    {"soxd-01", "ubnd-01", true, "a department is below its committee"},
    {"ubnd-01", "ubnd-00004", false, "not the other way"},
    {"ubnd-00004", "tinhuy-01", false, "not across the lines"},
    {"danguy-00004", "ubnd-01", false, "nor back"},
    {"ubnd-00004", "soxd-01", false, "a department is not above communes"},
    {"ubnd-00004", "ubnd-04", false, "another province"},
    {"mttq-00004", "mttq-01", false, "the Front has nobody above"},
    {"nothing", "ubnd-01", false, "unknown is in nothing"},
    {"ubnd-01", "nothing", false, "nothing is above unknown"},
    {"", "", false, "nor is the empty name within itself"},
};

TEST(Within, FollowsOneLineDownwards) {
  for (const Within& c : kWithin) {
    EXPECT_EQ(directory().within(c.unit, c.ancestor), c.within) << c.because;
  }
}

TEST(Within, AgreesWithTheChainAndTheUnitsBelow) {
  for (const char* root : {"ubnd-01", "tinhuy-79", "mttq-00004", "soxd-01"}) {
    const auto below = directory().units_below(root);
    const std::set<std::string> set(below.begin(), below.end());
    EXPECT_EQ(below.front(), root);
    EXPECT_EQ(set.size(), below.size());
    for (const Unit& unit : directory().units()) {
      bool above = unit.id == root;
      for (const Unit* each : directory().chain(unit.id)) above = above || each->id == root;
      ASSERT_EQ(directory().within(unit.id, root), above) << unit.id;
      ASSERT_EQ(set.contains(unit.id), above) << unit.id;
    }
  }
  EXPECT_EQ(directory().children_count("ubnd-01") + 1, directory().units_below("ubnd-01").size());
  EXPECT_TRUE(directory().units_below("nothing").empty());
}

TEST(InForce, CountsTheFirstAndTheLastDay) {
  Unit unit;
  unit.valid_from = date(2025, 7, 1);
  unit.valid_to = date(2026, 6, 30);
  EXPECT_FALSE(in_force(unit, date(2025, 6, 30)));
  EXPECT_TRUE(in_force(unit, date(2025, 7, 1)));
  EXPECT_TRUE(in_force(unit, date(2026, 6, 30)));
  EXPECT_FALSE(in_force(unit, date(2026, 7, 1)));
  EXPECT_TRUE(directory().in_force("ubnd-01", date(2030, 1, 1)));
  EXPECT_FALSE(directory().in_force("ubnd-01", date(2025, 6, 30)));
  EXPECT_FALSE(directory().in_force("nothing", date(2030, 1, 1)));
}

TEST(Directory, RefusesACircleAndAMissingParent) {
  Unit a;
  a.id = "a";
  a.parent_id = "b";
  Unit b;
  b.id = "b";
  b.parent_id = "a";
  EXPECT_THROW(Directory({a, b}, {}), Bug);
  EXPECT_THROW(Directory({a}, {}), Bug);
  EXPECT_THROW(Directory({b, b}, {}), Bug);
}

}  // namespace
}  // namespace units
