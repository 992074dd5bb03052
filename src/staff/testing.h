// A small organisation for tests: two provinces, three communes, the party's, the state's and the
// Front's line; and an office with some people in it, reached through the real routes. For tests
// only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/text.h"
#include "db/testing.h"
#include "staff/doorkeeper.h"
#include "staff/password.h"
#include "staff/ready_user.h"
#include "staff/staff_http.h"
#include "staff/staff_store.h"
#include "units/directory.h"
#include "vault/vault.h"

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
                          const std::optional<std::string>& parent) {
  const std::string code = id.substr(id.rfind('-') + 1);
  const bool province = code.size() == 2;
  return {.id = id,
          .name = "Đơn vị " + id,
          .name_folded = text::folded("Đơn vị " + id),
          .line = line,
          .kind = kind,
          .level = province ? units::Level::province : units::Level::commune,
          .parent_id = parent,
          .territory_code = code,
          .province_code = province          ? code
                           : code == "26734" ? "79"
                                             : "01",
          .top_id = parent.value_or(id),
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

inline constexpr auto kPassphrase = "con mèo mướp ngủ trên giàn bầu";

// One argon2id for all tests: it takes a tenth of a second.
inline const std::string& passphrase_hash() {
  static const std::string hash = hash_password(kPassphrase);
  return hash;
}

// 20 November 2026, 8 o'clock in Vietnam.
inline Instant morning() { return Instant{date(2026, 11, 20)} + std::chrono::hours{1}; }

inline NewPost a_post(Role role, const std::string& unit_id) {
  return {.unit_id = unit_id,
          .role = role,
          .title = "Cán bộ",
          .valid_from = date(2026, 1, 1),
          .document = role == Role::deputy ? std::optional<std::string>("QĐ 12/QĐ-UBND 02/01/2026")
                                           : std::nullopt};
}

class TestOffice {
 public:
  explicit TestOffice(DoorOptions options = {}) : door(options) {
    db::migrate(database(), TIEPDAN_SOURCE "/migrations");
    routes(router, office, door);
  }

  db::Database& database() { return test_.database(); }

  // Signs in with kPassphrase; the id.
  std::string add(const std::string& login, const std::string& name, std::vector<NewPost> posts) {
    return database().write([&](db::Transaction& tx) {
      return add_user(tx, {name, login, passphrase_hash(), std::move(posts)}, units, clock.now(),
                      random)
          .value();
    });
  }

  Actor actor(const std::string& user_id) {
    return database().read([&](db::Transaction& tx) { return as_actor(tx, user_id); });
  }

  void pass(std::chrono::seconds time) { clock.set(clock.now() + time); }

  std::string one_text(const std::string& sql) {
    return database().read(
        [&](db::Transaction& tx) { return tx.first(sql).value().text("answer"); });
  }
  long long one_number(const std::string& sql) {
    return database().read(
        [&](db::Transaction& tx) { return tx.first(sql).value().integer("answer"); });
  }
  void execute(const std::string& sql) {
    database().write([&](db::Transaction& tx) { tx.execute(sql); });
  }

 private:
  static Actor as_actor(db::Transaction& tx, const std::string& user_id);
  db::TestDatabase test_;
  // The staff room asks neither the law nor the files.
  alignas(16) char nothing_[16] = {};

 public:
  units::Directory units = test_organisation();
  SetClock clock{morning()};
  SystemRandom random;
  vault::Vault vault = vault::Vault::open(test_.folder() + "/key", true, random);
  Office office{.database = test_.database(),
                .law = reinterpret_cast<const law::Engine&>(nothing_),
                .units = units,
                .vault = vault,
                .files = reinterpret_cast<const files::Files&>(nothing_),
                .clock = clock,
                .random = random};
  Doorkeeper door;
  http::Router router;
};

// The people of a ward: its administrator, an officer, and the chairman of the city, who has a post
// in the ward too.
class WardTest : public testing::Test {
 protected:
  TestOffice office;
  std::string admin =
      office.add("quan.tri", "Lê Văn Trị", {a_post(Role::administrator, "ubnd-00004")});
  std::string hoa =
      office.add("hoa.nguyen", "Nguyễn Thị Hoa", {a_post(Role::handler, "ubnd-00004")});
  std::string chair =
      office.add("chu.tich", "Phạm Văn Bình",
                 {a_post(Role::head, "ubnd-01"), a_post(Role::observer, "ubnd-00004")});
};

// A browser: keeps the cookie and sends the token against forgery.
struct Browser {
  TestOffice& at;
  std::map<std::string, std::string, std::less<>> cookies = {};
  std::string csrf = {};
  std::string peer = "10.0.0.1";

  http::Response send(http::Method method, const std::string& path, const json::Object& body = {});
  http::Response sign_in(const std::string& login, const std::string& password = kPassphrase);
  void keep(const http::Response& response);
};

inline json::Object body_of(const http::Response& response) {
  return json::parse_own(response.body).as_object();
}

inline std::string code_of(const http::Response& response) {
  return std::string(body_of(response).at("code").as_string());
}

inline std::string header_of(const http::Response& response, std::string_view name) {
  for (const auto& [header, value] : response.headers) {
    if (header == name) return value;
  }
  return {};
}

// "field code" of each wrong field.
inline std::vector<std::string> faults_of(const http::Response& response) {
  std::vector<std::string> result;
  const json::Object body = body_of(response);
  for (const json::Value& each : body.at("errors").as_array()) {
    result.push_back(std::string(each.at("field").as_string()) + " " +
                     std::string(each.at("code").as_string()));
  }
  return result;
}

inline Actor TestOffice::as_actor(db::Transaction& tx, const std::string& user_id) {
  const auto user = find_user(tx, user_id);
  return {.user_id = user->id, .name = user->name, .posts = user->posts};
}

inline http::Response Browser::send(http::Method method, const std::string& path,
                                    const json::Object& body) {
  http::Request request{.method = method, .path = path, .cookies = cookies, .peer = peer};
  if (const auto question = path.find('?'); question != std::string::npos) {
    const auto equals = path.find('=', question);
    request.path = path.substr(0, question);
    request.query[path.substr(question + 1, equals - question - 1)] = path.substr(equals + 1);
  }
  request.headers["content-type"] = "application/json";
  if (!csrf.empty()) request.headers["x-csrf-token"] = csrf;
  request.body = json::serialize(body);
  return at.router.answer(request);
}

inline http::Response Browser::sign_in(const std::string& login, const std::string& password) {
  http::Response response =
      send(http::Method::post, "/api/v1/session", {{"login", login}, {"password", password}});
  keep(response);
  return response;
}

inline void Browser::keep(const http::Response& response) {
  const std::string cookie = header_of(response, "Set-Cookie");
  if (cookie.empty()) return;
  const auto equals = cookie.find('=');
  cookies[cookie.substr(0, equals)] = cookie.substr(equals + 1, cookie.find(';') - equals - 1);
  csrf = std::string(body_of(response).at("csrf_token").as_string());
}

}  // namespace staff
