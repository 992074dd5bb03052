#include "simulate/cast.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "base/check.h"
#include "base/clock.h"
#include "base/text.h"
#include "db/database.h"
#include "simulate/names.h"
#include "staff/colleague.h"
#include "staff/password.h"
#include "staff/ready_user.h"
#include "units/directory.h"
#include "units/tables.h"

namespace simulate {
namespace {

using staff::Role;

constexpr std::string_view kProvince = "01";
const Date kFirstDay = date(2026, 1, 1);

// A seat as it is called in one kind of body.
struct Chair {
  Seat seat;
  Role role;
  std::string_view login;
  std::string_view title;
};

constexpr std::array kState{
    Chair{Seat::reception, Role::reception_officer, "tiepdan", "Cán bộ tiếp công dân"},
    Chair{Seat::first_handler, Role::handler, "xuly1", "Chuyên viên giải quyết đơn"},
    Chair{Seat::second_handler, Role::handler, "xuly2", "Chuyên viên giải quyết đơn"},
    Chair{Seat::head, Role::head, "chutich", "Chủ tịch UBND"},
    Chair{Seat::deputy, Role::deputy, "phochutich", "Phó Chủ tịch UBND"}};
constexpr std::array kPartySeats{
    Chair{Seat::reception, Role::reception_officer, "vanphong", "Chánh Văn phòng Đảng ủy"},
    Chair{Seat::first_handler, Role::handler, "kiemtra", "Ủy viên Ủy ban Kiểm tra"},
    Chair{Seat::second_handler, Role::handler, "xaydungdang", "Chuyên viên Ban Xây dựng Đảng"},
    Chair{Seat::head, Role::head, "bithu", "Bí thư"},
    Chair{Seat::deputy, Role::deputy, "phobithu", "Phó Bí thư Thường trực"}};
constexpr std::array kDepartment{
    Chair{Seat::reception, Role::reception_officer, "tiepdan", "Cán bộ tiếp công dân"},
    Chair{Seat::first_handler, Role::handler, "xuly1", "Thanh tra viên"},
    Chair{Seat::second_handler, Role::handler, "xuly2", "Chuyên viên"},
    Chair{Seat::head, Role::head, "thutruong", "Thủ trưởng"},
    Chair{Seat::deputy, Role::deputy, "phothutruong", "Phó thủ trưởng"}};

constexpr std::array<std::string_view, 8> kCityBodies = {
    "ubnd-01", "bantcd-01", "sonnmt-01", "soxd-01", "sogddt-01", "sonv-01", "soyt-01", "tinhuy-01"};

// Who watches or manages.
struct Watcher {
  std::string_view login, title, unit_id;
  Role role;
};
constexpr std::array kWatchers{
    Watcher{"thanhtra.hanoi", "Thanh tra viên", "thanhtra-01", Role::overseer},
    Watcher{"noichinh.hanoi", "Chuyên viên Ban Nội chính", "noichinh-01", Role::overseer},
    Watcher{"tuyengiao.hanoi", "Chuyên viên Ban Tuyên giáo và Dân vận", "tuyengiao-01",
            Role::overseer},
    Watcher{"mattran.hanoi", "Ủy viên Thường trực", "mttq-01", Role::observer},
    Watcher{"mattran.badinh", "Chủ tịch Mặt trận Tổ quốc phường", "mttq-00004", Role::observer},
    Watcher{"quantri.ubnd", "Quản trị hệ thống", "ubnd-01", Role::administrator},
    Watcher{"quantri.thanhuy", "Quản trị hệ thống", "tinhuy-01", Role::administrator}};

std::span<const Chair> chairs_of(const units::Unit& unit) {
  if (unit.line == units::Line::party) return kPartySeats;
  if (unit.kind == "peoples_committee") return kState;
  return kDepartment;
}

// "badinh", "danguy.badinh", "soxd.hanoi": what follows the seat in a login.
std::string suffix_of(const units::Unit& unit, const units::Directory& units) {
  const units::Territory* territory = units.territory(unit.territory_code);
  CHECK(territory);
  std::string place = text::folded(units::bare_name(*territory));
  std::erase(place, ' ');
  if (unit.line == units::Line::state && unit.kind == "peoples_committee") return place;
  return unit.id.substr(0, unit.id.find('-')) + "." + place;
}

std::string unique(std::string login, const std::string& code, std::set<std::string>& taken) {
  if (!taken.insert(login).second) {
    login += "." + code;
    CHECK(taken.insert(login).second);
  }
  return login;
}

std::optional<std::string> authorisation(Dice& dice, Seat seat) {
  if (seat != Seat::deputy) return std::nullopt;
  return "Văn bản ủy quyền số " + std::to_string(dice.between(1, 40)) + "/UQ ngày " +
         vietnamese(kFirstDay);
}

Officer officer(Dice& dice, const Chair& chair, const units::Unit& unit, const std::string& login) {
  return {.login = login,
          .name = person(dice, Crowd::everybody).name,
          .title = std::string(chair.title),
          .unit_id = unit.id,
          .role = chair.role,
          .document = authorisation(dice, chair.seat),
          .seat = chair.seat};
}

staff::ReadyUser ready(const Officer& who, const std::string& hash) {
  return {.name = who.name,
          .login = who.login,
          .password_hash = hash,
          .posts = {{.unit_id = who.unit_id,
                     .role = who.role,
                     .title = who.title,
                     .valid_from = kFirstDay,
                     .document = who.document}}};
}

Result<std::vector<std::string>> add_all(const Office& office, const std::vector<Officer>& people,
                                         const std::string& hash) {
  const Instant at = office.clock.now();
  return office.database.write([&](db::Transaction& tx) -> Result<std::vector<std::string>> {
    std::vector<std::string> ids;
    for (const Officer& who : people) {
      ids.push_back(TRY(staff::add_user(tx, ready(who, hash), office.units, at, office.random)));
    }
    return ids;
  });
}

}  // namespace

std::vector<std::string> bodies(const units::Directory& units) {
  std::vector<std::string> ids(kCityBodies.begin(), kCityBodies.end());
  for (const units::Territory* commune : units.communes(kProvince)) {
    ids.push_back("ubnd-" + commune->code);
    ids.push_back("danguy-" + commune->code);
  }
  return ids;
}

std::vector<Officer> officers(const units::Directory& units, std::uint64_t seed) {
  Dice dice(seed, mixed(1, 1));
  std::vector<Officer> people;
  std::set<std::string> taken;
  for (const std::string& id : bodies(units)) {
    const units::Unit* unit = units.find(id);
    CHECK(unit);
    for (const Chair& chair : chairs_of(*unit)) {
      const std::string login = std::string(chair.login) + "." + suffix_of(*unit, units);
      people.push_back(officer(dice, chair, *unit, unique(login, unit->territory_code, taken)));
    }
  }
  for (const Watcher& watcher : kWatchers) {
    people.push_back({.login = unique(std::string(watcher.login), "01", taken),
                      .name = person(dice, Crowd::everybody).name,
                      .title = std::string(watcher.title),
                      .unit_id = std::string(watcher.unit_id),
                      .role = watcher.role,
                      .document = std::nullopt,
                      .seat = std::nullopt});
  }
  return people;
}

const staff::Actor& Cast::at(const std::string& unit_id, Seat seat) const {
  const auto found = actors_.find({unit_id, seat});
  CHECK(found != actors_.end());
  return found->second;
}

void Cast::put(const std::string& unit_id, Seat seat, staff::Actor actor) {
  actors_[{unit_id, seat}] = std::move(actor);
}

Result<Cast> hire(const Office& office, const std::vector<Officer>& people) {
  const std::vector<std::string> ids =
      TRY(add_all(office, people, staff::hash_password(kPassword)));
  const Date today = office.clock.today();
  return office.database.read([&](db::Transaction& tx) -> Result<Cast> {
    Cast cast;
    for (std::size_t i = 0; i < people.size(); ++i) {
      if (!people[i].seat) continue;
      cast.put(people[i].unit_id, *people[i].seat,
               TRY(staff::colleague(tx, ids[i], people[i].unit_id, today)));
    }
    return cast;
  });
}

std::vector<SignIn> sign_ins(const std::vector<Officer>& people, const units::Directory& units) {
  constexpr std::array<std::string_view, 4> kShown = {"ubnd-00004", "danguy-00004", "ubnd-01",
                                                      "tinhuy-01"};
  std::vector<SignIn> shown;
  for (const Officer& who : people) {
    const bool of_these = std::find(kShown.begin(), kShown.end(), who.unit_id) != kShown.end();
    if (!of_these && who.seat) continue;
    shown.push_back({who.login, who.name, std::string(staff::text(who.role)), who.title,
                     units.find(who.unit_id)->name});
  }
  return shown;
}

}  // namespace simulate
