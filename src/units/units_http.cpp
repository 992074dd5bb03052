#include "units/units_http.h"

#include "http/router.h"
#include "units/address_book.h"
#include "units/directory.h"
#include "units/find_units.h"
#include "units/unit_json.h"

namespace units {
namespace {

constexpr long long kMostUnits = 200;
constexpr long long kUsualUnits = 50;
constexpr long long kMostAddresses = 20;
constexpr long long kUsualAddresses = 10;

template <class Items>
json::Array items_json(const Items& items) {
  json::Array array;
  for (const auto& each : items) {
    if constexpr (std::is_pointer_v<std::decay_t<decltype(each)>>)
      array.push_back(to_json(*each));
    else
      array.push_back(to_json(each));
  }
  return array;
}

Result<http::Response> get_provinces(const http::Request& request, const Directory& directory) {
  auto in = json::Fields::from_query(request.query_object());
  TRY(in.done());
  return http::ok({{"items", items_json(directory.provinces())}});
}

Result<http::Response> get_communes(const http::Request& request, const Directory& directory) {
  auto in = json::Fields::from_query(request.query_object());
  const std::string province = in.text("province", {.max = 2, .min = 2});
  TRY(in.done());
  const auto& communes = directory.communes(province);
  if (communes.empty()) return fail(ErrorKind::not_found, "territory.not_found", "province");
  return http::ok({{"items", items_json(communes)}});
}

Result<http::Response> get_addresses(const http::Request& request, const AddressBook& addresses) {
  auto in = json::Fields::from_query(request.query_object());
  const std::string typed = in.text("q", {.max = 200});
  const auto limit = in.maybe_integer("limit", 1, kMostAddresses).value_or(kUsualAddresses);
  TRY(in.done());
  return http::ok({{"items", items_json(addresses.find(typed, static_cast<std::size_t>(limit)))}});
}

Result<UnitQuery> read_query(const http::Request& request) {
  auto in = json::Fields::from_query(request.query_object());
  const auto code = [&](std::string_view name) {
    return in.maybe_text(name, {.max = 64}).value_or("");
  };
  UnitQuery query{.q = in.maybe_text("q", {.max = 200}).value_or(""),
                  .territory = code("territory"),
                  .province = code("province"),
                  .kind = code("kind"),
                  .parent = code("parent"),
                  .after = code("after")};
  if (const auto line = in.maybe_word("line", {"party", "state", "front"})) {
    query.line = line_of(*line);
  }
  query.limit =
      static_cast<std::size_t>(in.maybe_integer("limit", 1, kMostUnits).value_or(kUsualUnits));
  TRY(in.done());
  return query;
}

Result<http::Response> get_units(const http::Request& request, const Directory& directory) {
  const UnitQuery query = TRY(read_query(request));
  const UnitList list = TRY(find_units(directory, query));
  return http::ok({{"items", items_json(list.items)}, {"next", json::maybe(list.next)}});
}

Result<http::Response> get_unit(const http::Request& request, const Directory& directory) {
  auto in = json::Fields::from_query(request.query_object());
  TRY(in.done());
  const Unit* const unit = directory.find(request.part("id"));
  if (!unit) return fail(ErrorKind::not_found, "unit.not_found", "id");
  return http::ok(page_json(*unit, directory));
}

}  // namespace

void routes(http::Router& router, const Directory& directory, const AddressBook& addresses) {
  using http::Method;
  using http::Request;
  router.add(Method::get, "/api/v1/provinces",
             [&](const Request& request) { return get_provinces(request, directory); });
  router.add(Method::get, "/api/v1/communes",
             [&](const Request& request) { return get_communes(request, directory); });
  router.add(Method::get, "/api/v1/addresses",
             [&](const Request& request) { return get_addresses(request, addresses); });
  router.add(Method::get, "/api/v1/units",
             [&](const Request& request) { return get_units(request, directory); });
  router.add(Method::get, "/api/v1/units/{id}",
             [&](const Request& request) { return get_unit(request, directory); });
}

}  // namespace units
