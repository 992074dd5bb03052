// A small organisation for tests: two provinces, three communes, the party's, the state's and the
// Front's line. For tests only.
#pragma once

#include <string>
#include <vector>

#include "base/text.h"
#include "units/directory.h"

namespace staff {

inline units::Territory a_territory(const std::string& code, const std::string& name) {
  const bool province = code.size() == 2;
  return {.code = code,
          .name = name,
          .kind = province ? "city" : "ward",
          .province_code = code == "26734" ? "79"
                           : province      ? code
                                           : "01",
          .valid_from = date(2025, 7, 1)};
}

inline units::Unit a_unit(const std::string& id, units::Line line, const std::string& kind,
                          std::optional<std::string> parent) {
  const std::string code = id.substr(id.rfind('-') + 1);
  const bool province = code.size() == 2;
  return {.id = id,
          .name = "Đơn vị " + id,
          .name_folded = text::folded("Đơn vị " + id),
          .line = line,
          .kind = kind,
          .level = province ? units::Level::province : units::Level::commune,
          .parent_id = std::move(parent),
          .territory_code = code,
          .province_code = province          ? code
                           : code == "26734" ? "79"
                                             : "01",
          .top_id = id,
          .valid_from = date(2025, 7, 1)};
}

inline units::Directory test_organisation() {
  using units::Line;
  std::vector<units::Unit> all{
      a_unit("tinhuy-01", Line::party, "party_committee", std::nullopt),
      a_unit("noichinh-01", Line::party, "internal_affairs", "tinhuy-01"),
      a_unit("danguy-00004", Line::party, "party_committee", "tinhuy-01"),
      a_unit("ubnd-01", Line::state, "peoples_committee", std::nullopt),
      a_unit("thanhtra-01", Line::state, "inspectorate", "ubnd-01"),
      a_unit("soxd-01", Line::state, "department", "ubnd-01"),
      a_unit("ubnd-00004", Line::state, "peoples_committee", "ubnd-01"),
      a_unit("ubnd-00008", Line::state, "peoples_committee", "ubnd-01"),
      a_unit("ubnd-79", Line::state, "peoples_committee", std::nullopt),
      a_unit("ubnd-26734", Line::state, "peoples_committee", "ubnd-79"),
      a_unit("mttq-01", Line::front, "fatherland_front", std::nullopt),
      a_unit("mttq-79", Line::front, "fatherland_front", std::nullopt),
      a_unit("mttq-00004", Line::front, "fatherland_front", std::nullopt),
      a_unit("mttq-00008", Line::front, "fatherland_front", std::nullopt),
  };
  return {std::move(all),
          {a_territory("01", "Thành phố Hà Nội"), a_territory("79", "Thành phố Hồ Chí Minh"),
           a_territory("00004", "Phường Ba Đình"), a_territory("00008", "Phường Ngọc Hà"),
           a_territory("26734", "Phường Sài Gòn")}};
}

}  // namespace staff
