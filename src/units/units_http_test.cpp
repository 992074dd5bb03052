#include "units/units_http.h"

#include <gtest/gtest.h>

#include <set>

#include "db/database.h"
#include "db/testing.h"
#include "http/router.h"
#include "units/address_book.h"
#include "units/directory.h"
#include "units/load.h"

namespace units {
namespace {

// Loaded once, by the same way a server takes: files, database, memory.
struct Loaded {
  Loaded() {
    db::migrate(held.database(), TIEPDAN_SOURCE "/migrations");
    EXPECT_TRUE(load(held.database(), TIEPDAN_SOURCE "/units"));
    directory = read_directory(held.database());
    addresses = read_address_book(held.database());
    routes(router, *directory, *addresses);
  }

  db::TestDatabase held;
  std::shared_ptr<const Directory> directory;
  std::shared_ptr<const AddressBook> addresses;
  http::Router router;
};

struct UnitsHttp : testing::Test {
  static void SetUpTestSuite() { loaded = std::make_unique<Loaded>(); }
  static void TearDownTestSuite() { loaded.reset(); }

  http::Response get(const std::string& path, std::map<std::string, std::string> query = {}) {
    http::Request request;
    request.path = path;
    for (auto& [name, value] : query) request.query[name] = value;
    return loaded->router.answer(request);
  }
  json::Object good(const std::string& path, std::map<std::string, std::string> query = {}) {
    const auto response = get(path, std::move(query));
    EXPECT_EQ(response.status, 200) << response.body;
    return json::parse_own(response.body).as_object();
  }

  static inline std::unique_ptr<Loaded> loaded;
};

TEST_F(UnitsHttp, ListsProvincesAndTheirCommunes) {
  const auto provinces = good("/api/v1/provinces");
  ASSERT_EQ(provinces.at("items").as_array().size(), 34u);
  const json::Object hanoi = {
      {"code", "01"}, {"name", "Thành phố Hà Nội"}, {"kind", "city"}, {"province_code", "01"}};
  EXPECT_EQ(provinces.at("items").as_array()[0], json::Value(hanoi));
  const auto communes = good("/api/v1/communes", {{"province", "01"}});
  EXPECT_EQ(communes.at("items").as_array().size(), 126u);
}

TEST_F(UnitsHttp, FindsAnOldAddress) {
  const auto hits = good("/api/v1/addresses", {{"q", "p12 gò vấp"}, {"limit", "5"}});
  const auto& hit = hits.at("items").as_array().at(0).as_object();
  EXPECT_EQ(hit.at("commune").as_object().at("code"), "26882");
  EXPECT_EQ(hit.at("province").as_object().at("name"), "Thành phố Hồ Chí Minh");
  EXPECT_EQ(hit.at("former"), "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh");
}

TEST_F(UnitsHttp, SaysSoWhenNoSuccessorIsKnown) {
  const auto hits = good("/api/v1/addresses", {{"q", "xã đồn đạc"}});
  const auto& hit = hits.at("items").as_array().at(0).as_object();
  EXPECT_TRUE(hit.at("commune").is_null());
  EXPECT_EQ(hit.at("province").as_object().at("code"), "22");
  EXPECT_EQ(hit.at("former"), "Xã Đồn Đạc, Huyện Ba Chẽ, Tỉnh Quảng Ninh");
}

TEST_F(UnitsHttp, ShowsAUnitWithItsPlace) {
  const auto page = good("/api/v1/units/ubnd-00004");
  EXPECT_EQ(page.at("unit").as_object().at("name"), "Ủy ban nhân dân phường Ba Đình");
  EXPECT_EQ(page.at("unit").as_object().at("line"), "state");
  EXPECT_EQ(page.at("above").as_array().at(0).as_object().at("id"), "ubnd-01");
  EXPECT_EQ(page.at("below_count"), 0);
  EXPECT_EQ(page.at("territory").as_object().at("name"), "Phường Ba Đình");
  EXPECT_EQ(page.at("valid_from"), "2025-07-01");
  EXPECT_TRUE(page.at("valid_to").is_null());
  EXPECT_GT(good("/api/v1/units/ubnd-01").at("below_count").as_int64(), 126);
}

TEST_F(UnitsHttp, PagesThroughAllUnitsOnceInOneOrder) {
  std::set<std::string> seen;
  std::map<std::string, std::string> query = {{"limit", "200"}, {"province", "01"}};
  for (int pages = 0; pages < 10; ++pages) {
    const auto list = good("/api/v1/units", query);
    for (const auto& item : list.at("items").as_array()) {
      EXPECT_TRUE(seen.insert(std::string(item.as_object().at("id").as_string())).second);
    }
    if (list.at("next").is_null()) break;
    query["after"] = std::string(list.at("next").as_string());
  }
  EXPECT_EQ(seen.size(), loaded->directory->units_below("ubnd-01").size() +
                             loaded->directory->units_below("tinhuy-01").size() + 127);
}

TEST_F(UnitsHttp, FindsUnitsByWordsAndKinds) {
  const auto ids = [&](std::map<std::string, std::string> query) {
    std::vector<std::string> result;
    const auto list = good("/api/v1/units", std::move(query));
    for (const auto& item : list.at("items").as_array()) {
      result.emplace_back(item.as_object().at("id").as_string());
    }
    return result;
  };
  using Ids = std::vector<std::string>;
  EXPECT_EQ(ids({{"q", "ubnd ba đình"}, {"province", "01"}}), Ids{"ubnd-00004"});
  EXPECT_EQ(ids({{"q", "thành ủy hà nội"}, {"kind", "internal_affairs"}}), Ids{"noichinh-01"});
  EXPECT_EQ(ids({{"territory", "00004"}, {"line", "front"}}), Ids{"mttq-00004"});
  EXPECT_EQ(ids({{"parent", "tinhuy-01"}, {"kind", "party_committee"}, {"limit", "200"}}).size(),
            126u);
  EXPECT_TRUE(ids({{"q", "không có"}}).empty());
}

struct Refused {
  std::string path;
  std::map<std::string, std::string> query;
  int status;
  std::string because;
};

TEST_F(UnitsHttp, RefusesWhatItDoesNotUnderstand) {
  const std::vector<Refused> cases = {
      {"/api/v1/communes", {}, 422, "which province?"},
      {"/api/v1/communes", {{"province", "1"}}, 422, "a code has two digits"},
      {"/api/v1/communes", {{"province", "99"}}, 404, "no such province"},
      {"/api/v1/addresses", {}, 422, "nothing to look for"},
      {"/api/v1/addresses", {{"q", std::string(201, 'a')}}, 422, "too long"},
      {"/api/v1/addresses", {{"q", "ba đình"}, {"limit", "21"}}, 422, "too many"},
      {"/api/v1/addresses", {{"q", "ba đình"}, {"limit", "x"}}, 422, "not a number"},
      {"/api/v1/units", {{"line", "church"}}, 422, "no such line"},
      {"/api/v1/units", {{"after", "nothing"}}, 422, "no such place in the list"},
      {"/api/v1/units", {{"limit", "0"}}, 422, "an empty page has no end"},
      {"/api/v1/units", {{"size", "5"}}, 422, "an unknown field"},
      {"/api/v1/provinces", {{"q", "5"}}, 422, "an unknown field here as well"},
      {"/api/v1/units/nothing", {}, 404, "no such unit"},
      {"/api/v1/units/' OR 1=1 --", {}, 404, "nor this one"},
  };
  for (const auto& c : cases) EXPECT_EQ(get(c.path, c.query).status, c.status) << c.because;
}

}  // namespace
}  // namespace units
